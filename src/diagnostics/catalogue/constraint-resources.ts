import type { ConstraintOmission } from '../../model/constraint-omission.ts';
import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { place, quotedList } from '../place.ts';
import { printable } from '../printable.ts';

/** Constraints against the resources, nodes and constraints that there are. */
export const constraintResourcesCatalogue = {
  CONSTRAINT_RESOURCE_UNKNOWN: entry<{
    resource: string;
    /** What has the name instead. */
    is?: 'guest node' | 'bundle node' | 'cluster node' | 'tag' | 'template';
    /** The VM resource, or the bundle. */
    owner?: string;
    similar?: string;
  }>({
    severity: 'error',
    text: ({ resource }) => `Resource '${printable(resource)}' does not exist`,
    hint: unknownHint,
  }),
  CONSTRAINT_ON_COPY: entry<{ resource: string; within: 'clone' | 'bundle'; container: string }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, within, container }) =>
      `${resource} is a ${within} resource, you should use the ${within} id: ${container} when adding constraints`,
  }),
  CONSTRAINT_NODE_UNKNOWN: entry<{ node: string; similar?: string; ghost?: boolean }>({
    severity: 'error',
    override: 'force',
    text: ({ node }) => `Node '${printable(node)}' does not appear to exist in configuration`,
    hint: ({ node, similar, ghost }) =>
      ghost === true
        ? 'it was removed: only an old entry of it is left'
        : meant(node, similar, 'see the nodes with: pacer node list'),
  }),
  CONSTRAINT_NODES_NOT_CHECKED: entry<Record<never, never>>({
    severity: 'warning',
    text: () => 'Validation for node existence in the cluster will be skipped',
    hint: () => 'the configuration names no nodes',
  }),
  LOCATION_ON_OWN_NODE: entry<{ resource: string; node: string; kind: 'guest' | 'remote'; placed: string }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, node, kind }) =>
      kind === 'guest'
        ? `'${resource}' starts the virtual machine of guest node '${node}' and cannot run inside it`
        : `'${resource}' is the connection of remote node '${node}' and cannot run on it`,
    hint: ({ placed }) => `name cluster nodes: pacer constraint location ${placed} prefers NODE`,
  }),
  LOCATION_ON_REMOTE: entry<{ resource: string; node: string; kind: 'guest' | 'remote'; placed: string }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, node, kind }) =>
      kind === 'guest'
        ? `'${resource}' starts the virtual machine of a guest node and runs on cluster nodes only, not on '${node}'`
        : `'${resource}' is the connection of a remote node and runs on cluster nodes only, not on '${node}'`,
    hint: ({ placed }) => `name cluster nodes: pacer constraint location ${placed} prefers NODE`,
  }),
  CONNECTION_IN_NEW_CONSTRAINT: entry<{ resource: string; kind: 'colocation' | 'order'; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, kind, line }) =>
      `connection resource '${resource}'${place(line)} of a remote node must not be in ${kind === 'order' ? 'an order' : 'a colocation'} constraint`,
    hint: () =>
      "name what runs on the node instead: Pacemaker's scheduler may stop at an assertion (Pacemaker Remote, section 5.5)",
  }),
  CONSTRAINT_ON_ITSELF: entry<{ resource: string; kind: 'colocation' | 'order' }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, kind }) => `resource '${resource}' is in the ${kind} constraint twice`,
    hint: () => 'name two different resources',
  }),
  ORDER_IN_GROUP: entry<{ group: string; resources: readonly string[] }>({
    severity: 'error',
    text: () => 'Cannot create an order constraint for resources in the same group',
    hint: ({ group, resources }) =>
      `${quotedList(resources)} are ordered by their place in group '${group}' already`,
  }),
  CONSTRAINT_DUPLICATE: entry<{ constraint: string; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ constraint, line }) => `duplicate constraint already exists: '${constraint}'${place(line)}`,
    hint: ({ constraint }) => `to put another in its place: pacer constraint delete ${constraint}`,
  }),
  LOCATION_ID_OF_OTHER: entry<{ constraint: string; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ constraint, line }) =>
      `'${constraint}' already exists as a constraint of another resource or node${place(line)}`,
    hint: () => 'choose another id; --force puts the new constraint in its place',
  }),
  RULE_KIND_UNKNOWN: entry<{ value: string }>({
    severity: 'warning',
    text: ({ value }) => `'#kind' is never '${printable(value)}'`,
    hint: () => "it is 'cluster', 'remote' or, for guest and bundle nodes, 'container'",
  }),
  RULE_NODE_UNKNOWN: entry<{ node: string }>({
    severity: 'warning',
    text: ({ node }) => `the rule is about node '${printable(node)}', which does not exist`,
    hint: () => 'see the nodes with: pacer node list',
  }),
  ORDER_ADDED: entry<{ first: string; second: string; kind: string; options: string }>({
    severity: 'note',
    text: ({ first, second, kind, options }) => `Adding ${first} ${second} (${kind}) (Options: ${options})`,
  }),
  CONSTRAINT_UNKNOWN: entry<{ constraint: string; within?: string }>({
    severity: 'error',
    text: ({ constraint }) => `Unable to find constraint - '${printable(constraint)}'`,
    hint: ({ within }) =>
      within === undefined
        ? 'see the constraints and their ids with: pacer constraint config --full'
        : `it is a part of constraint '${within}', which can only go as a whole`,
  }),
  LOCATION_UNKNOWN: entry<{ constraint: string; is?: string }>({
    severity: 'error',
    text: ({ constraint }) => `resource location id: ${printable(constraint)} not found`,
    hint: ({ constraint, is }) =>
      is === undefined
        ? 'see their ids with: pacer constraint location config --full'
        : `it is a ${is}: pacer constraint delete ${constraint}`,
  }),
  CONSTRAINT_RULE_UNKNOWN: entry<{ rule: string }>({
    severity: 'error',
    text: ({ rule }) => `unable to find rule with id: ${printable(rule)}`,
    hint: () => 'see the rules and their ids with: pacer constraint location config --full',
  }),
  RULE_OF_NO_LOCATION: entry<{ constraint: string }>({
    severity: 'error',
    text: ({ constraint }) => `Unable to find constraint: ${printable(constraint)}`,
    hint: () => 'only location constraints have rules: pacer constraint location config --full',
  }),
  RULE_BESIDE_NODE: entry<{ constraint: string; node: string; line: number }>({
    severity: 'error',
    text: ({ constraint, node, line }) => `constraint '${constraint}'${place(line)} names node '${node}'`,
    hint: () => 'a location constraint has a node or rules: make another one for the rule',
  }),
  RESOURCE_IN_NO_CONSTRAINT: entry<{ kind: 'order' | 'colocation'; resources: readonly string[] }>({
    severity: 'error',
    text: ({ kind, resources }) => `no ${kind} constraint found that names ${quotedList(resources)}`,
    hint: ({ kind }) => `see them with: pacer constraint ${kind} config --full`,
  }),
  TICKET_CONSTRAINT_UNKNOWN: entry<{ ticket: string; resource: string }>({
    severity: 'error',
    text: ({ ticket, resource }) =>
      `no matching ticket constraint found: of ticket '${printable(ticket)}' and resource '${printable(resource)}'`,
    hint: () => 'see them with: pacer constraint ticket config --full',
  }),
  CONSTRAINT_REFERRED_TO: entry<{ id: string; element: string; by: string; line: number }>({
    severity: 'error',
    text: ({ id, element, by, line }) => `'${id}' is used by ${element} '${by}'${place(line)}`,
    hint: () => 'remove that first: Pacemaker refuses a configuration that refers to nothing',
  }),
  CONSTRAINT_NOT_REPLAYED: entry<ConstraintOmission>({
    severity: 'warning',
    text: ({ constraint, because }) =>
      `these commands do not make constraint '${constraint}' again: ${omissions[because]}`,
  }),
};

const omissions: Readonly<Record<ConstraintOmission['because'], string>> = {
  attributes: 'it has attributes that no command sets',
  lifetime: 'it has a lifetime',
  'no score': 'it has no score',
  'resource set': 'it is about a resource set',
  rule: 'its rule cannot be typed as an expression',
};

function unknownHint(facts: { resource: string; is?: string; owner?: string; similar?: string }): string {
  const { resource, is, owner, similar } = facts;
  switch (is) {
    case 'guest node':
      return `it is the name of a guest node, not of a resource: its virtual machine is '${owner ?? ''}'; to place a resource on it: RESOURCE prefers ${resource}`;
    case 'bundle node':
      return `it is a node of bundle '${owner ?? ''}': name the bundle`;
    case 'cluster node':
      return 'it is a node: the resource comes first, then prefers or avoids, then nodes';
    case 'tag':
      return 'it is a tag: name the resources that it stands for';
    case 'template':
      return 'it is a template: name the resources made from it';
    default:
      return meant(resource, similar, 'see the resources with: pacer resource config');
  }
}
