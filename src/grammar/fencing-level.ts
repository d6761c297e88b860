import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { FencingTarget } from '../model/fencing-level.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';

/** `stonith level add` as typed. */
export interface LevelAddRequest {
  /** As typed; it may be no number. */
  readonly level: string;
  readonly target: FencingTarget;
  readonly devices: readonly string[];
}

/** Which levels `stonith level remove` and `clear` mean: all that have what is given. */
export interface LevelSelection {
  readonly level?: string;
  readonly target?: FencingTarget;
  /** In their order, and no others. */
  readonly devices?: readonly string[];
}

/** Reads `LEVEL TARGET DEVICE…`; devices may also stand between commas. */
export function parseLevelAdd(words: readonly string[]): Result<LevelAddRequest, Diagnostic> {
  const [level, typed, ...devices] = words;
  if (level === undefined || typed === undefined || devices.length === 0) {
    return failure(diagnose('WORDS_MISSING', { what: 'a level, a node and fencing devices' }));
  }
  const target = parseTarget(typed);
  return target.ok ? success({ level, target: target.value, devices: splitDevices(devices) }) : target;
}

/**
 * Reads `LEVEL [target TARGET] [stonith DEVICE…]`. The older form without the two words does not say whether the
 * first word is a node or a device, so there are two readings of it, the first that matches counting.
 */
export function parseLevelRemove(words: readonly string[]): Result<readonly LevelSelection[], Diagnostic> {
  const [level, first, ...rest] = words;
  if (level === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a level' }));
  if (first === undefined) return success([{ level }]);
  if (first === 'target' || first === 'stonith') return parseKeywords([first, ...rest], { level });
  const target = parseTarget(first);
  if (!target.ok) return target;
  const devices = splitDevices(rest);
  return success([
    { level, target: target.value, ...(devices.length === 0 ? {} : { devices }) },
    { level, devices: splitDevices([first, ...rest]) },
  ]);
}

/** Reads `[target TARGET | stonith DEVICE…]`, or the older form: a target, or devices between commas. */
export function parseLevelClear(words: readonly string[]): Result<readonly LevelSelection[], Diagnostic> {
  const [first, ...rest] = words;
  if (first === undefined) return success([{}]);
  if (first === 'target' || first === 'stonith') return parseKeywords([first, ...rest], {});
  if (rest.length > 0) return failure(diagnose('LEVEL_CLEAR_WORDS', {}));
  const target = parseTarget(first);
  return target.ok ? success([{ target: target.value }, { devices: splitDevices([first]) }]) : target;
}

function parseKeywords(
  words: readonly string[],
  selection: Pick<LevelSelection, 'level'>,
): Result<readonly LevelSelection[], Diagnostic> {
  const hasTarget = words[0] === 'target';
  if (hasTarget && words[1] === undefined) return failure(diagnose('LEVEL_WORD_ALONE', { word: 'target' }));
  const target = hasTarget ? parseTarget(words[1] ?? '') : undefined;
  if (target !== undefined && !target.ok) return target;
  const [keyword, ...devices] = hasTarget ? words.slice(2) : words;
  if (keyword !== undefined && keyword !== 'stonith') return failure(diagnose('LEVEL_CLEAR_WORDS', {}));
  if (keyword !== undefined && devices.length === 0) {
    return failure(diagnose('LEVEL_WORD_ALONE', { word: 'stonith' }));
  }
  return success([
    {
      ...selection,
      ...optional('target', target?.value),
      ...(devices.length === 0 ? {} : { devices: splitDevices(devices) }),
    },
  ]);
}

function splitDevices(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => word.split(',')).filter((device) => device !== '');
}

/** `NODE`, `%NODE`, `node%NODE`, `regexp%PATTERN`, `attrib%NAME=VALUE`. */
function parseTarget(word: string): Result<FencingTarget, Diagnostic> {
  const [, kind = '', value = word] = /^(node|regexp|attrib)?%(.*)$/s.exec(word) ?? [];
  if (kind === 'regexp') return success({ by: 'pattern', pattern: value });
  if (kind !== 'attrib') return success({ by: 'node', node: value });
  const equals = value.indexOf('=');
  if (equals < 0) return failure(diagnose('SETTING_WITHOUT_VALUE', { word: value }));
  if (equals === 0) return failure(diagnose('SETTING_WITHOUT_NAME', { word: value }));
  return success({ by: 'attribute', name: value.slice(0, equals), value: value.slice(equals + 1) });
}
