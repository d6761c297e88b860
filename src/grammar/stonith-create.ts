import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result } from '../model/result.ts';
import { parseResourceCreate, type ResourceCreateRequest } from './resource-create.ts';

type CreateOptions = Pick<Options, 'group' | 'before' | 'after' | 'disabled' | 'noDefaultOps'>;

/** Reads `ID AGENT [NAME=VALUE…] [op …] [meta …]`: as `resource create`, but a device is neither cloned nor contained. */
export function parseStonithCreate(
  words: readonly string[],
  options: CreateOptions,
): Result<ResourceCreateRequest, Diagnostic> {
  const placement = words.slice(2).find((word) => placementWords.has(word));
  if (placement !== undefined) return failure(diagnose('SETTING_WITHOUT_VALUE', { word: placement }));
  if (words[1] === undefined) {
    return failure(diagnose('WORDS_MISSING', { what: 'a stonith id and a fence agent' }));
  }
  return parseResourceCreate(words, options);
}

const placementWords = new Set(['clone', 'promotable', 'bundle', 'group']);
