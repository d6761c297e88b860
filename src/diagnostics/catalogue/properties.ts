import { entry } from '../entry.ts';
import { quotedList } from '../place.ts';
import { printable } from '../printable.ts';

/** Cluster properties. */
export const propertiesCatalogue = {
  PROPERTY_UNKNOWN: entry<{ name: string; allowed: readonly string[]; similar?: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name, allowed }) =>
      `invalid cluster property option '${printable(name)}', allowed options are: ${quotedList(allowed)}`,
    hint: ({ similar }) =>
      similar === undefined
        ? 'see what each of them is for: pacer property describe'
        : `did you mean '${similar}'?`,
  }),
  PROPERTY_READ_ONLY: entry<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `cluster property '${name}' is written by the cluster itself and cannot be set`,
    hint: ({ name }) =>
      name === 'cluster-name' ? 'the name of the cluster is set in corosync.conf' : undefined,
  }),
  PROPERTY_VALUE_INVALID: entry<{ name: string; value: string; expected: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name, value, expected }) =>
      `'${printable(value)}' is not a valid ${name} value, use ${expected}`,
  }),
  PROPERTY_ABSENT: entry<{ names: readonly string[]; set: string }>({
    severity: 'error',
    override: 'force',
    text: ({ names, set }) =>
      names.length > 1
        ? `cannot remove properties ${quotedList(names)}, they are not present in property set '${set}'`
        : `cannot remove property ${quotedList(names)}, it is not present in property set '${set}'`,
    hint: () => 'see what is set: pacer property config',
  }),
  FENCING_TURNED_OFF: entry<{ name: string }>({
    severity: 'warning',
    text: ({ name }) =>
      `with ${name}=false a node that does not answer counts as down although it may still run its resources`,
    hint: () => 'that is for tests only: two nodes may then write to the same data',
  }),
  WATCHDOG_TIMEOUT_WITHOUT_SBD: entry<{ name: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name }) => `${name} can only be unset or set to 0 while SBD is disabled`,
    hint: () => 'Pacemaker does not start on a node where this is set and SBD does not run',
  }),
  WATCHDOG_TIMEOUT_NEEDED: entry<{ name: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name }) => `${name} cannot be unset or set to 0 while SBD is enabled`,
    hint: () =>
      'without it the cluster does not count on the watchdog, and waits for fencing that nobody does',
  }),
  PROPERTY_LISTING_EXCLUDES: entry<{ option: string; other: string }>({
    severity: 'error',
    text: ({ option, other }) => `you cannot specify both ${option} and ${other}`,
  }),
  PROPERTY_RULES_NOT_REPLAYED: entry<Record<never, never>>({
    severity: 'warning',
    text: () => 'property sets with rules are left out, as no command makes them',
  }),
  PROPERTY_NOT_DESCRIBED: entry<{ names: readonly string[] }>({
    severity: 'error',
    text: ({ names }) =>
      `no description for ${names.length > 1 ? 'properties' : 'property'}: ${quotedList(names)}`,
    hint: () => 'see all of them: pacer property describe --full',
  }),
  COMMAND_DEPRECATED: entry<{ use: string }>({
    severity: 'warning',
    text: ({ use }) => `this command is deprecated and will be removed, please use '${use}' instead`,
  }),
};
