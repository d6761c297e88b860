import { isRemoteAgent } from '../../agents/agent-name.ts';
import type { CibElement } from '../../cib/document.ts';
import { setNvpairs } from '../../cib/set-nvpairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { agentOf } from '../../rules/resources/agent-of.ts';
import type { Decision, State } from '../plan.ts';
import { isUnmanaged } from './meta-everywhere.ts';
import { resourcesNamed, withContents } from './resources-named.ts';

/**
 * What `resource disable` comes to: `target-role=Stopped`. A remote node's connection is not stopped in passing, as
 * its host may be fenced; that a guest node goes down with its virtual machine is said.
 */
export function decideDisable(state: State, ids: readonly string[]): Decision {
  const { resources, diagnostics } = resourcesNamed(state, ids);
  if (diagnostics.length > 0) return { diagnostics, edits: [] };
  const { document } = state;
  const reserved = new Set<string>();
  const role = [['target-role', 'Stopped']] as const;
  const edits = resources.flatMap((resource) =>
    setNvpairs(document, resource, 'meta_attributes', role, { newSet: 'first', reserved }),
  );
  const stopping = edits.length === 0 ? [] : resources.flatMap(withContents);
  return { diagnostics: [...unmanaged(state, resources), ...nodesThatStop(state, stopping)], edits };
}

/** Ids of all that stops when these are disabled: their own, and of everything in them. */
export function stoppedByDisable(state: State, ids: readonly string[]): readonly string[] {
  return resourcesNamed(state, ids)
    .resources.flatMap(withContents)
    .map(({ id }) => id);
}

function unmanaged({ document }: State, resources: readonly CibElement[]): Diagnostic[] {
  return resources
    .filter((resource) => isUnmanaged(document, resource))
    .map(({ id }) => diagnose('RESOURCE_UNMANAGED', { resource: id }));
}

/** The guest and remote nodes that go when these resources stop. */
export function nodesThatStop({ document, cluster }: State, stopping: readonly CibElement[]): Diagnostic[] {
  return stopping.flatMap((resource): Diagnostic[] => {
    if (resource.name !== 'primitive') return [];
    const agent = agentOf(document, resource);
    if (agent !== undefined && isRemoteAgent(agent)) {
      return [diagnose('CONNECTION_WOULD_STOP', { node: resource.id, line: resource.line })];
    }
    const guests = cluster.guests.filter((guest) => guest.resource === resource.id);
    return guests.map(({ name }) =>
      diagnose('GUEST_GOES_WITH_MACHINE', { node: name, resource: resource.id }),
    );
  });
}
