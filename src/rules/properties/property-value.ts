import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { intervalSeconds, isInterval, longestTimeout } from '../../model/interval.ts';
import type { PropertyMetadata } from '../../model/property-metadata.ts';

/**
 * Whether a value is one that Pacemaker can read as the property's type. Pacemaker itself takes the default, with a
 * line in its log, where it cannot; so this may be forced, as in pcs.
 */
export function propertyValue(property: PropertyMetadata, value: string): Diagnostic[] {
  const expected = expectedValue(property, value);
  return expected === undefined
    ? []
    : [diagnose('PROPERTY_VALUE_INVALID', { name: property.name, value, expected })];
}

/** What the value should have been; undefined where it is right, or of a type that takes anything. */
function expectedValue({ type, choices }: PropertyMetadata, value: string): string | undefined {
  switch (type) {
    case 'boolean':
      return booleans.includes(value.toLowerCase())
        ? undefined
        : `a pacemaker boolean value: ${list(booleans)}`;
    case 'integer':
    case 'score':
      return integer.test(value) ? undefined : 'an integer or INFINITY or -INFINITY';
    case 'nonnegative_integer':
      return /^\+?[0-9]+$/.test(value) ? undefined : 'a non-negative integer';
    case 'time':
    case 'duration':
    case 'timeout':
      if (!isInterval(value)) return 'time interval (e.g. 1, 2s, 3m, 4h, ...)';
      return (intervalSeconds(value) ?? 0) > longestTimeout ? `at most ${longestTimeout} seconds` : undefined;
    case 'percentage':
      return /^[0-9]+%$/.test(value)
        ? undefined
        : "a non-negative integer followed by '%' (e.g. 0%, 50%, 200%, ...)";
    case 'select':
      return choices.includes(value) ? undefined : list([...choices].sort());
    default:
      return undefined;
  }
}

const booleans = ['0', '1', 'false', 'n', 'no', 'off', 'on', 'true', 'y', 'yes'];
const integer = /^[+-]?([0-9]+|INFINITY)$/;

function list(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
