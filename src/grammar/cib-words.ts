import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type CibScope, cibScopes } from '../model/cib-scope.ts';
import { failure, type Result, success } from '../model/result.ts';

/** `[FILE] [scope=SCOPE | diff-against=FILE]`, as `cluster cib`, `cib-push` and `edit` take it. */
export interface CibWords {
  readonly file?: string;
  /** From `scope=` or `--config`; undefined for the whole. */
  readonly scope?: CibScope;
  readonly original?: string;
}

/** Reads the words; `allowed` are the names that may stand before a `=`. */
export function parseCibWords(
  words: readonly string[],
  { config, allowed }: { readonly config: boolean; readonly allowed: readonly ('scope' | 'diff-against')[] },
): Result<CibWords, Diagnostic> {
  const settings = new Map<string, string>();
  const files: string[] = [];
  for (const word of words) {
    const name = allowed.find((one) => word.startsWith(`${one}=`));
    if (name === undefined) files.push(word);
    else settings.set(name, word.slice(name.length + 1));
  }
  const [file, surplus] = files;
  if (surplus !== undefined) return failure(diagnose('SETTING_WITHOUT_VALUE', { word: surplus }));
  const excluding = ['scope', 'diff-against'].filter((name) => settings.has(name));
  if (config) excluding.push('--config');
  const [one, other] = excluding;
  if (one !== undefined && other !== undefined && !(one === 'scope' && other === 'diff-against')) {
    return failure(diagnose('OPTIONS_EXCLUDE', { option: one, other }));
  }
  const scope = settings.get('scope') ?? (config ? 'configuration' : undefined);
  const known = cibScopes.find((candidate) => candidate === scope);
  if (scope !== undefined && known === undefined) return failure(diagnose('CIB_SCOPE_UNKNOWN', { scope }));
  const original = settings.get('diff-against');
  return success({
    ...(file === undefined ? {} : { file }),
    ...(known === undefined ? {} : { scope: known }),
    ...(original === undefined ? {} : { original }),
  });
}
