import { entry } from '../entry.ts';
import { quotedList, whose } from '../place.ts';

/** Operations of resources: their grammar and their values. */
export const operationsCatalogue = {
  OPERATION_NAME_MISSING: entry<Record<never, never>>({
    severity: 'error',
    text: () => "when using 'op' you must specify an operation name after 'op'",
    hint: () => 'write it as op monitor interval=30s',
  }),
  OPERATION_INCOMPLETE: entry<{ name?: string }>({
    severity: 'error',
    text: () => "when using 'op' you must specify an operation name and at least one option",
    hint: ({ name }) => `write it as op ${name ?? 'monitor'} interval=30s`,
  }),
  OPERATION_UNKNOWN: entry<{ operation: string; allowed: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ operation, allowed }) =>
      `'${operation}' is not a valid operation name value, use ${quotedList(allowed)}`,
  }),
  OPERATION_OPTION_UNKNOWN: entry<{ names: readonly string[]; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ names, allowed }) =>
      `invalid resource operation ${names.length > 1 ? 'options:' : 'option'} ${quotedList(names)}, allowed options are: ${quotedList(allowed)}`,
  }),
  OPERATION_TIME_INVALID: entry<{ operation: string; option: string; value: string }>({
    severity: 'error',
    text: ({ operation, option, value }) =>
      `'${value}' is not a valid ${option} value of operation ${operation}, use time interval (e.g. 1, 2s, 3m, 4h, ...)`,
  }),
  TIME_TOO_LONG: entry<{ option: string; value: string; most: number; of?: string }>({
    severity: 'error',
    override: 'force',
    text: ({ option, value, most, of }) =>
      `${whose(of)}'${value}' is not a valid ${option} value, use a time of at most ${most} seconds`,
    hint: () => 'Pacemaker would not refuse it, but take another time in its place, often a short one',
  }),
  OPERATION_VALUE_UNKNOWN: entry<{ option: string; value: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ option, value, allowed }) =>
      `'${value}' is not a valid ${option} value, use ${quotedList(allowed)}`,
  }),
  OPERATION_OPTIONS_EXCLUDE: entry<{ names: readonly string[] }>({
    severity: 'error',
    text: ({ names }) =>
      `only one of resource operation options ${names.map((name) => `'${name}'`).join(' and ')} can be used`,
  }),
  OPERATION_INTERVALS_CLASH: entry<{ operation: string; intervals: readonly string[] }>({
    severity: 'error',
    text: ({ operation, intervals }) =>
      `multiple specification of the same operation with the same interval: ${operation} with intervals ${intervals.join(', ')}`,
    hint: () => 'give each of them another interval: Pacemaker tells them apart by name and interval',
  }),
  OPERATION_ID_TWICE: entry<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `'${id}' cannot be the id of two new elements`,
    hint: () => 'give the operation another id, or none',
  }),
  OPERATION_INTERVAL_CHANGED: entry<{ operation: string; from: string; to: string }>({
    severity: 'warning',
    text: ({ operation, from, to }) =>
      `changing a ${operation} operation interval from ${from} to ${to} to make the operation unique`,
  }),
  ROLE_RENAMED: entry<{ role: string; use: string }>({
    severity: 'warning',
    text: ({ role, use }) =>
      `value '${role}' of option role is deprecated and should not be used, use '${use}' value instead`,
  }),
  ON_FAIL_NEEDS_SCHEMA: entry<{ schema: string }>({
    severity: 'error',
    text: ({ schema }) => `on-fail value 'demote' needs schema pacemaker-3.4, the CIB has '${schema}'`,
    hint: () => 'upgrade the CIB first: cibadmin --upgrade --force',
  }),
};
