import { booleanOf } from '../../model/boolean.ts';
import { durationSeconds, longestInterval } from '../../model/interval.ts';
import type { MetaValueKind } from './known-meta.ts';

/** What the value of a meta attribute should have been; undefined where Pacemaker takes it as it was meant. */
export function expectedMeta(kind: MetaValueKind, value: string): string | undefined {
  switch (kind) {
    case 'any':
      return undefined;
    case 'boolean':
      return booleanOf(value) === undefined && !isDefault(value) ? "'true' or 'false'" : undefined;
    case 'count':
      return /^\+?[0-9]+$/.test(value) ? undefined : 'a non-negative integer';
    case 'duration':
      return expectedDuration(value);
    case 'role':
      return oneOf(roles, value);
    case 'score':
      return isScore(value) ? undefined : 'an integer or INFINITY or -INFINITY';
    case 'threshold':
      return isScore(value) && !value.startsWith('-') ? undefined : 'a non-negative integer or INFINITY';
    default:
      return oneOf(kind, value);
  }
}

const roles = ['Started', 'Stopped', 'Promoted', 'Unpromoted', 'Master', 'Slave'];

/** The word by which a resource says that it has no value of its own (2.1.5). */
function isDefault(value: string): boolean {
  return value.toLowerCase() === 'default';
}

function oneOf(words: readonly string[], value: string): string | undefined {
  const typed = value.toLowerCase();
  if (words.some((word) => word.toLowerCase() === typed)) return undefined;
  if (words === roles && isDefault(value)) return undefined;
  const shown = words === roles ? roles.slice(0, 4) : words;
  return shown.map((word) => `'${word}'`).join(', ');
}

/** More than a million is INFINITY, but what does not fit into 64 bits counts as 0 (2.1.5). */
function isScore(value: string): boolean {
  return /^[+-]?([0-9]{1,18}|INFINITY)$/.test(value) || isDefault(value);
}

function expectedDuration(value: string): string | undefined {
  const seconds = durationSeconds(value);
  if (seconds === undefined) return 'time interval (e.g. 1, 2s, 3m, 4h, PT1H, ...)';
  return seconds > longestInterval ? `at most ${longestInterval} seconds` : undefined;
}
