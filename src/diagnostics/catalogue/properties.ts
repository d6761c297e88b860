import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { quotedList } from '../place.ts';
import { printable } from '../printable.ts';

/** Cluster properties, and the defaults of resources and operations. */
export const propertiesCatalogue = {
  PROPERTY_UNKNOWN: entry<{ name: string; allowed: readonly string[]; similar?: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name, allowed }) =>
      `invalid cluster property option '${printable(name)}', allowed options are: ${quotedList(allowed)}`,
    hint: ({ name, similar }) =>
      meant(name, similar, 'see what each of them is for: pacer property describe'),
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
  DEFAULTS_MAY_BE_OVERRIDDEN: entry<Record<never, never>>({
    severity: 'warning',
    text: () => 'defaults do not apply to resources which override them with their own defined values',
  }),
  DEFAULTS_SEVERAL_SETS: entry<{ section: 'rsc_defaults' | 'op_defaults'; sets: readonly string[] }>({
    severity: 'error',
    text: ({ sets }) => `several sets of defaults exist: ${quotedList(sets)}`,
    hint: ({ section, sets }) =>
      `say which: pacer resource ${section === 'op_defaults' ? 'op ' : ''}defaults set update ${sets[0]} meta NAME=VALUE`,
  }),
  DEFAULTS_SET_UNKNOWN: entry<{ sets: readonly string[]; known: readonly string[] }>({
    severity: 'error',
    text: ({ sets }) =>
      sets.length > 1
        ? `options sets ${quotedList(sets)} do not exist`
        : `options set ${quotedList(sets)} does not exist`,
    hint: ({ known }) => (known.length === 0 ? 'there is none' : `there is ${quotedList(known)}`),
  }),
  DEFAULTS_OPTION_UNKNOWN: entry<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `invalid option '${printable(name)}', allowed options are: 'id', 'score'`,
    hint: () => 'what is to be a default stands behind the word meta',
  }),
  DEFAULTS_SCORE_INVALID: entry<{ score: string }>({
    severity: 'error',
    text: ({ score }) => `invalid score '${printable(score)}', use integer or INFINITY or -INFINITY`,
  }),
  DEFAULTS_TIME_INVALID: entry<{ name: string; value: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name, value }) =>
      `'${printable(value)}' is not a valid ${name} value, use time interval (e.g. 1, 2s, 3m, 4h, ...)`,
  }),
  DEFAULTS_REMOTE_NODE: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'remote-node cannot be a default: every resource would be the same guest node',
    hint: () => 'make one resource a guest node: pacer cluster node add-guest NODE RESOURCE',
  }),
  DEFAULTS_RULE_INVALID: entry<{ rule: string; reason: string }>({
    severity: 'error',
    text: ({ rule, reason }) => `'${printable(rule)}' is not a valid rule expression: ${printable(reason)}`,
    hint: () =>
      'write it as: resource ocf:heartbeat:VirtualDomain, op monitor interval=10s, or date gt 2030-01-01',
  }),
};
