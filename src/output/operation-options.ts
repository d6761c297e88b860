import type { ConfiguredOperation } from '../model/configured-resource.ts';
import { booleanText } from './boolean-text.ts';
import { inOrder } from './in-order.ts';

/**
 * An operation's options in pcs's operationOptionOrder, without name and id: its attributes, then its instance attributes
 * (`OCF_CHECK_LEVEL` is the one that people set). Of several values of one name the first counts, as in
 * Pacemaker's sets of equal score.
 */
export function operationOptions(operation: ConfiguredOperation): [name: string, value: string][] {
  const options = inOrder(operation.options, operationOptionOrder).map(([name, value]): [string, string] => [
    name,
    booleans.has(name) ? booleanText(value) : value,
  ]);
  const attributes = new Map<string, string>();
  for (const { name, value } of operation.instanceAttributes.flatMap(({ pairs }) => pairs)) {
    if (!attributes.has(name)) attributes.set(name, value);
  }
  return [...options, ...attributes];
}

/** The order in which options of operations are shown and typed. */
export const operationOptionOrder: readonly string[] = [
  'interval',
  'start-delay',
  'interval-origin',
  'timeout',
  'enabled',
  'record-pending',
  'role',
  'on-fail',
];

const booleans = new Set(['enabled', 'record-pending']);
