import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { place, quotedList } from '../place.ts';

/** The resources behind guest and remote nodes: what they may be and where they may stand. */
export const nodeResourcesCatalogue = {
  VM_RESOURCE_UNKNOWN: entry<{ resource: string; similar?: string }>({
    severity: 'error',
    text: ({ resource }) => `resource '${resource}' does not exist`,
    hint: ({ resource, similar }) =>
      meant(resource, similar, 'see the resources with: pacer resource config'),
  }),
  VM_RESOURCE_NOT_PRIMITIVE: entry<{
    resource: string;
    element: string;
    line: number;
    inside: readonly string[];
  }>({
    severity: 'error',
    text: ({ resource, element, line }) => `'${resource}' is not a resource but a ${element}${place(line)}`,
    hint: notPrimitiveHint,
  }),
  VM_RESOURCE_INSIDE: entry<{
    resource: string;
    within: 'clone' | 'bundle';
    container?: string;
    line?: number;
  }>({
    severity: 'error',
    text: ({ resource, within, container, line }) =>
      `resource '${resource}' is inside ${inside(within, container, line)} and cannot be a guest node`,
    hint: () =>
      'use a virtual machine that is one resource of its own: Pacemaker ignores remote-node in copies',
  }),
  VM_RESOURCE_IS_CONNECTION: entry<{ resource: string; line?: number }>({
    severity: 'error',
    text: ({ resource, line }) =>
      `resource '${resource}'${line === undefined ? '' : place(line)} is the connection of a remote node and cannot be a guest node`,
    hint: () => 'name the resource that starts the virtual machine',
  }),
  VM_RESOURCE_IS_STONITH: entry<{ resource: string; line?: number }>({
    severity: 'error',
    text: ({ resource, line }) =>
      `resource '${resource}'${line === undefined ? '' : place(line)} is a fencing device and cannot be a guest node`,
    hint: () => 'name the resource that starts the virtual machine',
  }),
  REMOTE_NODE_IGNORED: entry<{
    node: string;
    element: 'group' | 'clone' | 'bundle' | 'template';
    resource: string;
    line: number;
  }>({
    severity: 'warning',
    text: ({ node, element, resource, line }) =>
      `${element} '${resource}' has remote-node '${node}'${place(line)}, which Pacemaker ignores there`,
    hint: ({ element }) =>
      element === 'bundle'
        ? 'take it out: the replicas of a bundle are nodes by themselves'
        : 'take it out, and set it on the resource that starts the virtual machine',
  }),
  REMOTE_NODE_GUARDED: entry<{ resource: string; set: string; line: number }>({
    severity: 'error',
    text: ({ resource, set, line }) =>
      `resource '${resource}' has remote-node in the meta attributes '${set}'${place(line)}, which a rule guards`,
    hint: () => 'take remote-node out of that set first: Pacemaker applies it whether the rule holds or not',
  }),
  REMOTE_NODE_IN_SECOND_SET: entry<{ resource: string; set: string; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, set, line }) =>
      `resource '${resource}' has remote-node in the meta attributes '${set}'${place(line)}, which are not its first`,
    hint: () => 'move it into the first set, where it is looked for and changed',
  }),
  CONNECTION_INSIDE: entry<{
    resource: string;
    within: 'group' | 'clone' | 'bundle';
    container?: string;
    line?: number;
  }>({
    severity: 'error',
    text: ({ resource, within, container, line }) =>
      `connection resource '${resource}' of a remote node must not be inside ${inside(within, container, line)}`,
    hint: () =>
      "leave it on its own: Pacemaker's scheduler may stop at an assertion (Pacemaker Remote, section 5.5)",
  }),
  CONNECTION_IN_CONSTRAINT: entry<{
    resource: string;
    constraint: string;
    kind: 'colocation' | 'order';
    line: number;
  }>({
    severity: 'error',
    override: 'force',
    text: ({ resource, constraint, kind, line }) =>
      `connection resource '${resource}' of a remote node must not be in ${kind} constraint '${constraint}'${place(line)}`,
    hint: () => 'take it out of the constraint (Pacemaker Remote, section 5.5)',
  }),
};

function notPrimitiveHint({ element, inside }: { element: string; inside: readonly string[] }): string {
  if (element === 'template')
    return 'name a resource made from the template: Pacemaker ignores remote-node in templates';
  if (element === 'group' && inside.length > 0)
    return `name the virtual machine inside it: ${quotedList(inside)}`;
  return 'use a virtual machine that is one resource of its own: Pacemaker ignores remote-node in copies';
}

function inside(within: string, container: string | undefined, line: number | undefined): string {
  return container === undefined ? `a ${within}` : `${within} '${container}'${place(line)}`;
}
