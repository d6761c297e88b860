import type { ReplayOmission } from '../../model/replay-omission.ts';
import { unreachable } from '../../model/unreachable.ts';
import { entry } from '../entry.ts';

/** What listings and status have to say beside what they list. */
export const listingCatalogue = {
  RESOURCE_NOT_LISTED: entry<{ resource: string }>({
    severity: 'warning',
    text: ({ resource }) => `Unable to find resource '${resource}'`,
  }),
  NO_RESOURCE_LISTED: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'No resource found',
    hint: () => 'see the resources with: pacer resource config',
  }),
  NOT_REPLAYED: entry<ReplayOmission>({
    severity: 'warning',
    text: (omission) => `these commands do not make again: ${omitted(omission)}`,
  }),
  RESOURCE_OR_TAG_UNKNOWN: entry<{ resource: string }>({
    severity: 'error',
    text: ({ resource }) => `resource or tag id '${resource}' not found`,
    hint: () => 'see the resources with: pacer resource config',
  }),
  STATUS_FILTER_UNKNOWN: entry<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `Unknown option '${name}'`,
    hint: () => 'the only one there is: node=NODE',
  }),
  NO_FENCING: entry<Record<never, never>>({
    severity: 'warning',
    text: () => 'No stonith devices and stonith-enabled is not false',
    hint: () =>
      'without fencing the cluster starts no resource; guests are fenced by stopping their virtual machine',
  }),
  FILE_HAS_NO_STATE: entry<{ file: string }>({
    severity: 'note',
    text: ({ file }) => `${file} holds no states: what runs where, and which nodes are online, is not known`,
  }),
  FILE_STATE_NOT_READ: entry<{ file: string }>({
    severity: 'note',
    text: ({ file }) =>
      `the states in the status section of ${file} are not shown: crm_mon, which reads them, is not installed here`,
    hint: () => 'install pacemaker-cli-utils (Debian, Ubuntu) or pacemaker-cli (RHEL, SUSE)',
  }),
};

function omitted({ resource, part, detail = '' }: ReplayOmission): string {
  switch (part) {
    case 'bundle':
      return `bundle '${resource}', which has no container that is known`;
    case 'empty clone':
      return `clone '${resource}', which is empty`;
    case 'made from a template':
      return `resource '${resource}', which is made from a template`;
    case 'description':
      return `the description of '${resource}'`;
    case 'instance attributes':
      return `the instance attributes '${detail}' of '${resource}'`;
    case 'guarded by a rule':
      return `the attributes '${detail}' of '${resource}', which a rule guards`;
    case 'empty value':
      return `'${detail}' of '${resource}', which is empty`;
    case 'operation attributes':
      return `the attributes '${detail}' of an operation of '${resource}'`;
    case 'no monitor':
      return `that '${resource}' has no monitor operation: it will get one`;
    default:
      return unreachable(part);
  }
}
