import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import { type OperationRequest, parseOperations } from './operations.ts';
import { parseSettings, type Settings } from './settings.ts';
import { eachWordsOf, splitAtKeywords, wordsOf } from './word-groups.ts';

/** `cluster node add-remote` as typed. */
export interface AddRemoteRequest {
  /** The node's name, which is the id of its connection resource. */
  readonly node: string;
  /** Connect address; the name where it is absent. */
  readonly address?: string;
  /** `port`, `reconnect_interval` and what else the agent takes; not `server`. */
  readonly settings: Settings;
  readonly operations: readonly OperationRequest[];
  readonly meta: Settings;
  /** False with `--no-default-ops`. */
  readonly defaultOperations: boolean;
}

/** Reads `NAME [ADDRESS] [NAME=VALUE…] [op …] [meta …]`; a second word without `=` is the address, as in pcs. */
export function parseAddRemote(
  words: readonly string[],
  { noDefaultOps }: Pick<Options, 'noDefaultOps'>,
): Result<AddRemoteRequest, Diagnostic> {
  const groups = splitAtKeywords(words, ['op', 'meta']);
  const [node, ...rest] = wordsOf(groups, '');
  if (node === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a node name' }));
  const hasAddress = rest[0] !== undefined && !rest[0].includes('=');
  const settings = parseSettings(hasAddress ? rest.slice(1) : rest);
  if (!settings.ok) return settings;
  const operations = parseOperations(eachWordsOf(groups, 'op'));
  if (!operations.ok) return operations;
  const meta = parseSettings(wordsOf(groups, 'meta'));
  if (!meta.ok) return meta;
  return success({
    node,
    ...(hasAddress ? { address: rest[0] as string } : {}),
    settings: settings.value,
    operations: operations.value,
    meta: meta.value,
    defaultOperations: !noDefaultOps,
  });
}
