import type { XmlNode } from '../../cib/read-xml.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { ClusterStatus, FailedAction, NodeStatus, ResourceStatus } from '../../model/cluster-status.ts';
import { optional } from '../../model/optional.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';
import { readToolXml } from './tool-xml.ts';

/**
 * What the cluster is doing now. `-R` shows the implicit connection resources of guest nodes, which alone tell
 * whether a guest is there. Read as the API schema of Pacemaker 2.1.5 and 3.0 has it (`crm_mon-2.x.rng`).
 */
export async function readStatus(host: Host): Promise<Result<ClusterStatus, Diagnostic>> {
  const ran = await runTool(host, { argv: ['crm_mon', '-1R', '--output-as=xml'] });
  if (!ran.ok) return ran;
  if (ran.value.status !== exitStatus.ok) return toolFailed(host, 'crm_mon', ran.value);
  const root = await readToolXml(host, 'crm_mon', ran.value.stdout);
  return root.ok ? success(toStatus(root.value)) : root;
}

function toStatus(root: XmlNode): ClusterStatus {
  return {
    nodes: childrenOf(root, 'nodes', 'node').map(toNode),
    resources: resourcesBelow(root.child('resources')).map(toResource),
    failures: childrenOf(root, 'failures', 'failure').map(toFailure),
    ended: childrenOf(root, 'node_history', 'node').flatMap(endedOn),
  };
}

/** Nested in groups, clones and replicas of bundles. */
function resourcesBelow(parent: XmlNode | undefined): XmlNode[] {
  const children = parent?.children() ?? [];
  return children.flatMap((child) => (child.name === 'resource' ? [child] : resourcesBelow(child)));
}

function toNode(node: XmlNode): NodeStatus {
  return {
    name: text(node, 'name'),
    kind: nodeKind(node),
    online: isTrue(node, 'online'),
    standby: isTrue(node, 'standby'),
    maintenance: isTrue(node, 'maintenance'),
    unclean: isTrue(node, 'unclean'),
    isDc: isTrue(node, 'is_dc'),
    resourcesRunning: Number(text(node, 'resources_running')),
    ...optional('machine', node.get('id_as_resource')),
  };
}

/** Guests have the id of their VM resource; bundle nodes are guests of their container. */
function nodeKind(node: XmlNode): NodeStatus['kind'] {
  if (node.get('id_as_resource') !== undefined) return 'guest';
  return node.get('type') === 'remote' ? 'remote' : 'cluster';
}

function toResource(resource: XmlNode): ResourceStatus {
  return {
    id: text(resource, 'id'),
    agent: text(resource, 'resource_agent').replace('::', ':'),
    role: text(resource, 'role'),
    ...optional('targetRole', resource.get('target_role')),
    active: isTrue(resource, 'active'),
    failed: isTrue(resource, 'failed'),
    managed: isTrue(resource, 'managed'),
    nodes: resource.children('node').map((node) => text(node, 'name')),
  };
}

function toFailure(failure: XmlNode): FailedAction {
  return {
    node: text(failure, 'node'),
    operation: failure.get('op_key') ?? text(failure, 'id'),
    exitStatus: text(failure, 'exitstatus'),
    exitReason: text(failure, 'exitreason'),
    status: text(failure, 'status'),
  };
}

/** What a node stopped last: its history has one operation for start and stop together. */
function endedOn(node: XmlNode): string[] {
  const histories = node.children('resource_history');
  const isStop = (operation: XmlNode) => text(operation, 'task') === 'stop' && text(operation, 'rc') === '0';
  return histories
    .filter((history) => history.children('operation_history').some(isStop))
    .map((history) => text(history, 'id'));
}

function childrenOf(root: XmlNode, list: string, name: string): readonly XmlNode[] {
  return root.child(list)?.children(name) ?? [];
}

function isTrue(element: XmlNode, attribute: string): boolean {
  return element.get(attribute) === 'true';
}

function text(element: XmlNode, attribute: string): string {
  return element.get(attribute) ?? '';
}
