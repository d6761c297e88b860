import { type AgentName, agentNameText } from '../../agents/agent-name.ts';
import type { FoundAgent } from '../../agents/find-agent.ts';
import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import { newNvset } from '../../cib/set-nvpairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { CloneRequest } from '../../grammar/clone-resource.ts';
import { metaRules } from '../../rules/meta/meta-rules.ts';
import { cloneOwner } from '../../rules/meta/new-resource-meta.ts';
import { newIdRules } from '../../rules/names/new-id-rules.ts';
import { outermostContainer } from '../../rules/nodes/outermost-container.ts';
import { agentOf } from '../../rules/resources/agent-of.ts';
import { cloneOptions } from '../../rules/resources/clone-options.ts';
import { nodesInContainer } from '../../rules/resources/nodes-in-container.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendResources } from './move-resources.ts';
import { sortedByName } from './sorted-by-name.ts';
import { targetOfChange } from './target-of-change.ts';

/** Agents by their full name, for those rules that need their metadata. */
export type AgentsByName = ReadonlyMap<string, FoundAgent>;

/**
 * What `resource clone` and `promotable` come to: the resource or group moves into a new clone behind all others,
 * and location, order and colocation constraints on it name the clone then, as pcs does it.
 */
export function decideClone(state: State, request: CloneRequest, agents: AgentsByName): Decision {
  const target = targetOfChange(state, request.id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const member = target.value;
  const primitives = primitivesIn(member);
  const diagnostics = [
    ...placeRules(member),
    ...(request.cloneId === undefined ? [] : newIdRules(state, request.cloneId, 'clone')),
    ...optionRules(agentsOf(state.document, primitives), request, agents),
    ...nodesInContainer(state, primitives, 'clone'),
    ...metaRules(cloneOwner(request.id, request.cloneId), request.meta),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return { diagnostics, edits: wrap(state.document, member, request) };
}

/** The primitives that become copies: the resource itself, or those of the group. */
export function primitivesIn(resource: CibElement): readonly CibElement[] {
  return resource.name === 'primitive' ? [resource] : resource.children('primitive');
}

function placeRules(member: CibElement): Diagnostic[] {
  const { id: resource, name: element, line } = member;
  if (element !== 'primitive' && element !== 'group') {
    return [diagnose('CLONE_OF_CONTAINER', { resource, element, line })];
  }
  const outer = outermostContainer(member);
  if (outer === undefined) return [];
  const { id, line: at } = outer.element;
  switch (outer.within) {
    case 'clone':
      return [diagnose('CLONED_ALREADY', { resource, clone: id, line: at })];
    case 'bundle':
      return [diagnose('CLONE_IN_BUNDLE', { resource, bundle: id, line: at })];
    case 'group': {
      const isLast = outer.element.children('primitive').length === 1;
      return isLast ? [diagnose('CLONE_OF_LAST_MEMBER', { resource, group: id, line: at })] : [];
    }
  }
}

/** What the agents in the clone say to its options, each once. */
function optionRules(
  names: readonly AgentName[],
  { meta }: CloneRequest,
  agents: AgentsByName,
): Diagnostic[] {
  return names.flatMap((name) => {
    const found = agents.get(agentNameText(name));
    return [...(found?.diagnostics ?? []), ...cloneOptions(name, found?.metadata, meta)];
  });
}

/** The agents of these primitives, each once. */
export function agentsOf(document: CibDocument, primitives: readonly CibElement[]): readonly AgentName[] {
  const names = primitives.flatMap((primitive) => agentOf(document, primitive) ?? []);
  return [...new Map(names.map((name) => [agentNameText(name), name])).values()];
}

function wrap(document: CibDocument, member: CibElement, { cloneId, meta }: CloneRequest): CibEdit[] {
  const reserved = new Set<string>();
  const id = cloneId ?? freshId(document, `${member.id}-clone`, reserved);
  reserved.add(id);
  const given = sortedByName(meta.filter(([, value]) => value !== ''));
  const sets =
    given.length === 0
      ? []
      : [newNvset(document, 'meta_attributes', `${id}-meta_attributes`, given, reserved)];
  const clone: NewElement = {
    name: 'clone',
    attributes: [['id', id]],
    children: [{ existing: member }, ...sets],
  };
  return [
    { edit: 'remove', element: member },
    ...appendResources(document, [clone]),
    ...renamedInConstraints(document, member.id, id),
  ];
}

/** Constraints whose single resources are renamed; sets and tickets stay, as pcs leaves them. */
const renamedKinds = new Set(['rsc_location', 'rsc_colocation', 'rsc_order']);

function renamedInConstraints(document: CibDocument, from: string, to: string): CibEdit[] {
  const constraints = document.configuration.child('constraints')?.children() ?? [];
  return constraints
    .filter(({ name }) => renamedKinds.has(name))
    .flatMap((element) =>
      ['rsc', 'with-rsc', 'first', 'then']
        .filter((attribute) => element.get(attribute) === from)
        .map((attribute): CibEdit => ({ edit: 'set', element, attribute, value: to })),
    );
}
