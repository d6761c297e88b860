import type { NameUseKind } from '../../model/cluster.ts';
import { unreachable } from '../../model/unreachable.ts';
import { entry } from '../entry.ts';
import { place } from '../place.ts';

/** What already has a name: facts of a collision. `line` is counted from 1 and absent for corosync.conf. */
export interface NameTaken {
  /** The name asked for. */
  readonly name: string;
  /** The name as the other element has it, which may differ in letter case. */
  readonly taken: string;
  readonly use: NameUseKind;
  readonly owner?: string;
  readonly line?: number;
}

/** Names of nodes and ids of new resources, and what they collide with. No collision can be forced. */
export const namesCatalogue = {
  NODE_NAME_INVALID: entry<{ name: string; reason: string }>({
    severity: 'error',
    text: ({ name, reason }) =>
      name === '' ? 'node name cannot be empty' : `invalid node name '${name}', ${reason}`,
    hint: () => 'use the host name of the node: letters, digits, dots, hyphens and underscores',
  }),
  NAME_IS_OWN_RESOURCE: entry<{ name: string; resource: string; line?: number }>({
    severity: 'error',
    text: ({ name, resource, line }) =>
      `'${name}' already exists as the resource '${resource}' that is to become the guest node` +
      (line === undefined ? '' : place(line)),
    hint: () =>
      'give the node another name, such as the host name inside the virtual machine: Pacemaker would confuse the two and could start the machine twice',
  }),
  NAME_TAKEN: entry<NameTaken>({
    severity: 'error',
    text: (taken) => `'${taken.name}' already exists as ${takenBy(taken)}${place(taken.line)}`,
    hint: takenHint,
  }),
  NAME_TAKEN_BY_ID: entry<{ name: string; element: string; line: number }>({
    severity: 'error',
    text: ({ name, element, line }) =>
      `'${name}' already exists as the id of an element <${element}>${place(line)}`,
    hint: () => 'choose another name: every id in the configuration must be unique',
  }),
  NAME_IS_ADDRESS: entry<{ name: string; node: string; kind: 'guest' | 'remote' | 'cluster'; line?: number }>(
    {
      severity: 'error',
      text: ({ name, node, kind, line }) =>
        `'${name}' is already the address of ${kind} node '${node}'${place(line)}`,
      hint: () => 'choose a name that no other node is reached by',
    },
  ),
  ID_INVALID: entry<{ id: string; what: string; character?: string; first?: boolean }>({
    severity: 'error',
    text: invalidId,
    hint: () => 'use letters, digits, hyphens, underscores and dots, and a letter or underscore at the start',
  }),
  ID_TAKEN: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) => `'${id}' already exists as ${element}${place(line)}`,
    hint: () => 'choose another id',
  }),
  ID_IS_NODE_NAME: entry<NameTaken>({
    severity: 'error',
    text: (taken) => `'${taken.name}' already exists as ${takenBy(taken)}${place(taken.line)}`,
    hint: () => 'choose another id: Pacemaker would confuse the resource and the connection to that node',
  }),
  REPLICA_NAME_TAKEN: entry<NameTaken & { readonly bundle: string }>({
    severity: 'error',
    text: ({ bundle, ...taken }) =>
      `Pacemaker would call a replica of bundle '${bundle}' '${taken.name}', which already exists as ` +
      `${takenBy(taken)}${place(taken.line)}`,
    hint: () =>
      'give one of the two another name, or the bundle fewer replicas: Pacemaker would confuse them',
  }),
  REPLICA_ADDRESS_TAKEN: entry<{
    bundle: string;
    address: string;
    node: string;
    kind: 'cluster' | 'guest' | 'remote' | 'bundle';
    line?: number;
  }>({
    severity: 'error',
    override: 'force',
    text: ({ bundle, address, node, kind, line }) =>
      `a replica of bundle '${bundle}' would get the address '${address}', which is that of ${kind} node '${node}'${place(line)}`,
    hint: () =>
      'give the bundle a range (ip-range-start) that is free: two machines would answer to one address',
  }),
  ID_IS_CLUSTER_NODE_NAME: entry<NameTaken>({
    severity: 'error',
    // Pacemaker can live with it and pcs does not notice, so configurations that have it must stay usable.
    override: 'force',
    text: (taken) => `'${taken.name}' already exists as ${takenBy(taken)}${place(taken.line)}`,
    hint: () =>
      'choose another id, so that commands which take resources and nodes cannot mean the wrong one',
  }),
};

function invalidId(facts: { id: string; what: string; character?: string; first?: boolean }): string {
  const { id, what, character, first } = facts;
  if (character === undefined) return `${what} cannot be empty`;
  const fault = `'${character}' is not a valid ${first ? 'first ' : ''}character for a ${what}`;
  return `invalid ${what} '${id}', ${fault}`;
}

function takenBy({ name, taken, use, owner }: NameTaken): string {
  const written = taken === name ? '' : ` '${taken}'`;
  switch (use) {
    case 'resource':
    case 'group':
    case 'clone':
    case 'bundle':
    case 'template':
    case 'tag':
    case 'remote node':
    case 'cluster node':
      return `${use}${written}`;
    case 'guest node':
      return `guest node${written}${owner === undefined ? '' : ` of resource '${owner}'`}`;
    case 'bundle replica':
      return `a name${written} that Pacemaker gives to a replica of bundle '${owner ?? taken}'`;
    case 'cluster node id':
      return `the id of cluster node '${owner ?? taken}'`;
    default:
      return unreachable(use);
  }
}

function takenHint({ taken, use }: NameTaken): string {
  switch (use) {
    case 'guest node':
      return `choose another name, or remove that node first: pacer cluster node remove-guest ${taken}`;
    case 'remote node':
      return `choose another name, or remove that node first: pacer cluster node remove-remote ${taken}`;
    case 'cluster node':
    case 'cluster node id':
      return 'choose another name: a cluster node cannot be a guest or remote node as well';
    case 'resource':
    case 'group':
    case 'clone':
    case 'bundle':
    case 'template':
    case 'tag':
    case 'bundle replica':
      return 'choose another name: Pacemaker makes a resource of the name of the node to connect to it';
    default:
      return unreachable(use);
  }
}
