import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import { type OperationRequest, parseOperations } from './operations.ts';
import { type Placement, parsePlacement } from './placement.ts';
import { parseSettings, type Settings } from './settings.ts';
import { eachWordsOf, splitAtKeywords, type WordGroup, wordsOf } from './word-groups.ts';

/** `resource create` as typed. */
export interface ResourceCreateRequest {
  readonly id: string;
  /** As typed: a full name or a type alone. */
  readonly agent: string;
  readonly parameters: Settings;
  readonly meta: Settings;
  readonly operations: readonly OperationRequest[];
  readonly placement: Placement;
  readonly disabled: boolean;
  /** False with `--no-default-ops`: of the agent's own operations only monitors are written. */
  readonly defaultOperations: boolean;
}

type CreateOptions = Pick<Options, 'group' | 'before' | 'after' | 'disabled' | 'noDefaultOps'>;

/**
 * Reads `ID AGENT [[params] NAME=VALUE…] [op …] [meta …] [clone … | promotable … | bundle B | group G [before|after X]]`.
 * `params` is the crm shell's word: the walk-throughs of "Pacemaker Remote" type it (section 2.2), pcs refuses it.
 */
export function parseResourceCreate(
  words: readonly string[],
  options: CreateOptions,
): Result<ResourceCreateRequest, Diagnostic> {
  const [id, agent, ...rest] = words;
  if (id === undefined || agent === undefined) {
    return failure(diagnose('WORDS_MISSING', { what: 'a resource id and an agent' }));
  }
  const groups = splitAtKeywords(rest, keywords);
  const parsed = parseGroups(groups, options);
  if (!parsed.ok) return parsed;
  const { disabled, noDefaultOps } = options;
  return success({ id, agent, ...parsed.value, disabled, defaultOperations: !noDefaultOps });
}

const keywords = ['params', 'op', 'meta', 'clone', 'promotable', 'bundle', 'group'];

type ParsedGroups = Pick<ResourceCreateRequest, 'parameters' | 'meta' | 'operations' | 'placement'>;

function parseGroups(groups: readonly WordGroup[], options: CreateOptions): Result<ParsedGroups, Diagnostic> {
  const parameters = parseParameters([...wordsOf(groups, ''), ...wordsOf(groups, 'params')]);
  if (!parameters.ok) return parameters;
  const meta = parseSettings(wordsOf(groups, 'meta'));
  if (!meta.ok) return meta;
  const operations = parseOperations(eachWordsOf(groups, 'op'));
  if (!operations.ok) return operations;
  const placement = parsePlacement(groups, options);
  if (!placement.ok) return placement;
  return success({
    parameters: parameters.value,
    meta: meta.value,
    operations: operations.value,
    placement: placement.value,
  });
}

function parseParameters(words: readonly string[]): Result<Settings, Diagnostic> {
  if (words.includes('master')) return failure(diagnose('MASTER_RENAMED', {}));
  return parseSettings(words);
}
