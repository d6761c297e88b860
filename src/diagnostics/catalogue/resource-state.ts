import { entry } from '../entry.ts';
import { place, quotedList } from '../place.ts';

/** Starting, stopping, moving and cleaning up resources. */
export const resourceStateCatalogue = {
  STATE_TARGET_UNKNOWN: entry<{ id: string; similar?: string }>({
    severity: 'error',
    text: ({ id }) => `bundle/clone/group/resource/tag '${id}' does not exist`,
    hint: ({ similar }) =>
      similar === undefined
        ? 'see the resources with: pacer resource config'
        : `there is a '${similar}': letter case counts`,
  }),
  STATE_TARGET_NO_RESOURCE: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) =>
      `'${id}' is not a bundle/clone/group/resource/tag but a ${element}${place(line)}`,
  }),
  STATE_TARGET_IS_GUEST: entry<{ node: string; resource: string; line: number }>({
    severity: 'error',
    text: ({ node, resource, line }) =>
      `'${node}' is the guest node of resource '${resource}'${place(line)}; its connection is no resource of its own and starts and stops with '${resource}'`,
    hint: ({ node, resource }) =>
      `for the virtual machine, name '${resource}'; to keep resources off the node: pacer node standby ${node}; to forget failures: pacer resource cleanup ${node}`,
  }),
};
void quotedList;
