import type { CibDocument } from '../../cib/document.ts';
import { primitivesOf } from '../../cib/find-resource.ts';
import { agentOf } from './agent-of.ts';

/** Agents of `ocf:heartbeat` that start a virtual machine or a container with a system of its own. */
const machineAgents: ReadonlySet<string | undefined> = new Set(['VirtualDomain', 'Xen', 'lxc', 'ManageVE']);

/** Ids of the resources that start virtual machines, as far as the agent's name tells; templates are followed. */
export function machineResources(document: CibDocument): string[] {
  return [...primitivesOf(document)]
    .filter((primitive) => machineAgents.has(agentOf(document, primitive)?.type))
    .map(({ id }) => id);
}
