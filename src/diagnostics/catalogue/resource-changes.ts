import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { place, quotedList } from '../place.ts';

/** Making, changing and deleting resources; most of it is about those behind guest and remote nodes. */
export const resourceChangesCatalogue = {
  WORDS_MISSING: entry<{ what: string }>({
    severity: 'error',
    text: ({ what }) => `you must specify ${what}`,
  }),
  GUEST_HOST_NOT_SET_UP: entry<{ node: string; resource: string }>({
    severity: 'note',
    text: ({ node }) => `this makes guest node '${node}' in the configuration only, its host is not set up`,
    hint: ({ node, resource }) =>
      `to put the key there and turn pacemaker_remote on: pacer cluster node add-guest ${node} ${resource}`,
  }),
  REMOTE_HOST_NOT_SET_UP: entry<{ node: string; address?: string }>({
    severity: 'note',
    text: ({ node }) => `this makes remote node '${node}' in the configuration only, its host is not set up`,
    hint: ({ node, address }) =>
      `to put the key there and turn pacemaker_remote on: pacer cluster node add-remote ${node}${address === undefined ? '' : ` ${address}`}`,
  }),
  REMOTE_DISABLED: entry<{ node: string }>({
    severity: 'error',
    text: ({ node }) => `the connection of remote node '${node}' must not be created disabled`,
    hint: () =>
      'create it enabled, or later: a host whose connection is stopped is no node, whatever runs on it already is not seen',
  }),
  CONNECTION_WOULD_STOP: entry<{ node: string; line: number }>({
    severity: 'error',
    override: 'by-name',
    text: ({ node, line }) =>
      `stopping the connection '${node}'${place(line)} takes remote node '${node}' out of the cluster: what runs there stops or moves first, and the host is fenced if something cannot be stopped`,
    hint: ({ node }) =>
      `to only move resources off it: pacer node standby ${node}; to remove it for good: pacer node remove ${node}`,
  }),
  CONNECTION_CHANGED: entry<{ kind: 'guest' | 'remote'; node: string; setUp?: string }>({
    severity: 'warning',
    text: ({ kind, node }) =>
      `with this the cluster connects to ${kind} node '${node}' anew, by the new address and port`,
    hint: ({ setUp }) =>
      setUp === undefined
        ? 'if nothing answers there, the cluster recovers the node: it restarts the virtual machine or fences the host'
        : `the daemon must listen there by then; to have its host prepared: ${setUp}`,
  }),
  FORMER_HOST_LEFT: entry<{ node: string; address: string }>({
    severity: 'note',
    text: ({ node, address }) =>
      `'${address}', the former address of '${node}', is left as it is: another host keeps its daemon and the cluster's key`,
    hint: () =>
      'if it is another host, run there: systemctl disable --now pacemaker_remote; rm /etc/pacemaker/authkey',
  }),
  GUEST_REMOVED_BY_META: entry<{ node: string; resource: string }>({
    severity: 'error',
    override: 'force',
    text: ({ node, resource }) =>
      `this command is not sufficient for removing a guest node ('${node}' of resource '${resource}')`,
    hint: ({ node }) =>
      `remove the node with its host's key and service: pacer cluster node remove-guest ${node}`,
  }),
  GUEST_RENAMED: entry<{ before: string; node: string; resource: string }>({
    severity: 'error',
    override: 'force',
    text: ({ before, node, resource }) =>
      `resource '${resource}' is guest node '${before}' already; naming it '${node}' leaves all that refers to '${before}' behind`,
    hint: ({ before, node, resource }) =>
      `remove the node and add it under its new name: pacer cluster node remove-guest ${before}, then pacer cluster node add-guest ${node} ${resource}`,
  }),
  GUEST_DELETED: entry<{ node: string; resource: string; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ node, resource, line }) =>
      `this command is not sufficient for removing a guest node: '${resource}'${place(line)} is guest node '${node}'`,
    hint: ({ node }) =>
      `remove the node with its host's key and service first: pacer cluster node remove-guest ${node}`,
  }),
  REMOTE_DELETED: entry<{ node: string; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ node, line }) =>
      `this command is not sufficient for removing a remote node: '${node}'${place(line)} is its connection`,
    hint: ({ node }) =>
      `remove the node with its host's key and service: pacer cluster node remove-remote ${node}`,
  }),
  UPDATE_NOT_A_RESOURCE: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) => `'${id}' is not a resource but a ${element}${place(line)}`,
    hint: ({ id }) => `for its meta attributes: pacer resource meta ${id} NAME=VALUE`,
  }),
  CLONE_HAS_NO_OPERATIONS: entry<{ clone: string }>({
    severity: 'error',
    text: ({ clone }) => `clone '${clone}' has no operations of its own`,
    hint: () => 'name the resource inside the clone',
  }),
  TEMPLATE_IN_USE: entry<{ template: string; resources: readonly string[] }>({
    severity: 'error',
    text: ({ template, resources }) => `template '${template}' is used by ${quotedList(resources)}`,
    hint: () => 'delete these resources too, or give them an agent of their own',
  }),
  CONTENT_BORROWED: entry<{ element: string; owner: string; from: string; line: number }>({
    severity: 'error',
    text: ({ element, owner, from, line }) =>
      `${element}${place(line)} of '${owner}' takes its content from '${from}', which would be deleted`,
    hint: ({ element, owner, from }) =>
      `give '${owner}' its own first: put the content of '${from}' in place of <${element} id-ref="${from}"/>`,
  }),
  RESOURCE_DELETED: entry<{ element: string; resource: string; line: number }>({
    severity: 'note',
    text: ({ element, resource, line }) =>
      `Deleting ${element === 'primitive' ? 'Resource' : element} - ${resource}${place(line)}`,
  }),
  CONSTRAINT_DELETED: entry<{ constraint: string; line: number }>({
    severity: 'note',
    text: ({ constraint, line }) => `Removing Constraint - ${constraint}${place(line)}`,
  }),
  ELEMENT_DELETED: entry<{ element: string; id: string; line: number }>({
    severity: 'note',
    text: ({ element, id, line }) => `Removing ${element} - ${id}${place(line)}`,
  }),
  REFERENCE_DELETED: entry<{ resource: string; element: string; from: string; line: number }>({
    severity: 'note',
    text: ({ resource, element, from, line }) => `Removing ${resource} from ${element} ${from}${place(line)}`,
  }),
  EMPTIED_DELETED: entry<{ element: string; id: string; line: number }>({
    severity: 'note',
    text: ({ element, id, line }) => `Removing ${element} ${id}${place(line)}, which would be left empty`,
  }),
  META_NEEDS_REMOTE_NODE: entry<{ resource: string; names: readonly string[] }>({
    severity: 'warning',
    text: ({ resource, names }) =>
      `${names.join(', ')} of resource '${resource}' ${names.length > 1 ? 'have' : 'has'} no effect without remote-node`,
  }),
  RESOURCE_UNKNOWN: entry<{ resource: string; similar?: string }>({
    severity: 'error',
    text: ({ resource }) => `resource '${resource}' does not exist`,
    hint: ({ resource, similar }) =>
      meant(resource, similar, 'see the resources with: pacer resource config'),
  }),
};
