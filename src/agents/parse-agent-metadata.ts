import { readDescribedXml } from '../cib/read-described-xml.ts';
import type { XmlNode } from '../cib/read-xml.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { AgentAction, AgentMetadata, AgentParameter } from './agent-metadata.ts';
import { type AgentName, agentNameText } from './agent-name.ts';
import { tracingParameters } from './tracing-parameters.ts';

/**
 * Reads what an agent answers to `meta-data`: OCF Resource Agent API 1.0 and 1.1. As lenient as Pacemaker about
 * what it does not need; fails where it is not metadata at all.
 */
export function parseAgentMetadata(name: AgentName, xml: string): Result<AgentMetadata, Diagnostic> {
  const read = readDescribedXml(xml);
  const agent = agentNameText(name);
  if (!read.ok)
    return failure(diagnose('AGENT_WITHOUT_METADATA', { agent, reason: 'its answer is not XML' }));
  const root = read.value;
  if (root.name !== 'resource-agent') {
    const reason = `its answer is <${root.name}> instead of <resource-agent>`;
    return failure(diagnose('AGENT_WITHOUT_METADATA', { agent, reason }));
  }
  const parameters = elementsOf(root, 'parameters', 'parameter').map(readParameter);
  return success({
    name,
    // Fence agents have it as an attribute.
    shortDescription: textOf(root, 'shortdesc') || (root.get('shortdesc') ?? ''),
    longDescription: textOf(root, 'longdesc'),
    parameters: [...parameters, ...tracingParameters(name, parameters)],
    actions: elementsOf(root, 'actions', 'action').map(readAction),
    source: 'agent',
  });
}

function readParameter(element: XmlNode): AgentParameter {
  const content = element.child('content');
  const uniqueGroup = element.get('unique-group');
  return {
    name: element.get('name') ?? '',
    required: isTrue(element.get('required')),
    // `unique` has another meaning in some agents of API 1.1; the group is what counts where there is one.
    unique: uniqueGroup !== undefined || isTrue(element.get('unique')),
    ...optional('uniqueGroup', uniqueGroup),
    type: content?.get('type') ?? 'string',
    ...optional('default', content?.get('default')),
    advanced: isTrue(element.get('advanced')),
    deprecated: element.child('deprecated') !== undefined || isTrue(element.get('deprecated')),
    ...optional('obsoletes', element.get('obsoletes')),
    shortDescription: textOf(element, 'shortdesc'),
    longDescription: textOf(element, 'longdesc'),
  };
}

function readAction(element: XmlNode): AgentAction {
  return {
    name: element.get('name') ?? '',
    ...optional('interval', element.get('interval')),
    ...optional('timeout', element.get('timeout')),
    ...optional('role', element.get('role')),
    ...optional('depth', element.get('depth')),
    ...optional('startDelay', element.get('start-delay')),
  };
}

function elementsOf(root: XmlNode, list: string, name: string): readonly XmlNode[] {
  const elements = root.child(list)?.children(name) ?? [];
  return elements.filter((element) => (element.get('name') ?? '') !== '');
}

/** The English text where there are several languages: it is the first in practice. */
function textOf(element: XmlNode, name: string): string {
  return element.child(name)?.text.trim() ?? '';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
