import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Positional } from '../model/command.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings } from './settings.ts';

/** Which resources a status is to show: all of them where nothing is named. */
export interface StatusFilter {
  /** Id of a resource, or of a tag for the resources that have it. */
  readonly id?: string;
  /** Name of a node, or a tag of nodes. */
  readonly node?: string;
}

/** The same words as help and completion have them. */
export const statusFilterWords: Positional = {
  name: '[ID|TAG] [node=NODE]',
  summary: 'only this resource, those with this tag, or what concerns this node',
  required: false,
  rest: true,
  complete: 'status-filter',
};

/** Reads `[ID|TAG] [node=NODE]`, in any order. */
export function parseStatusFilter(words: readonly string[]): Result<StatusFilter, Diagnostic> {
  const [id, extra] = words.filter((word) => !word.includes('='));
  if (extra !== undefined) return failure(diagnose('WORD_TOO_MANY', { word: extra }));
  const settings = parseSettings(words.filter((word) => word.includes('=')));
  if (!settings.ok) return settings;
  const given = new Map(settings.value);
  const unknown = [...given.keys()].find((name) => name !== 'node');
  if (unknown !== undefined) return failure(diagnose('STATUS_FILTER_UNKNOWN', { name: unknown }));
  const node = given.get('node');
  if (node === '') return failure(diagnose('SETTING_WITHOUT_VALUE', { word: 'node' }));
  return success({ ...optional('id', id), ...optional('node', node) });
}
