import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';

/** `name=value` pairs in the order typed, later ones with the same name already refused or merged. */
export type Settings = readonly (readonly [name: string, value: string])[];

/**
 * Reads `name=value` words as pcs does; the value may be empty, which means "remove" where that makes sense. `bare` is
 * what a value without a name is probably meant for.
 */
export function parseSettings(words: readonly string[], bare?: string): Result<Settings, Diagnostic> {
  const settings = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    if (notXml.test(word)) return failure(diagnose('SETTING_NOT_TEXT', { word }));
    const equals = word.indexOf('=');
    if (equals < 0) return failure(withoutValue(words.slice(at), bare));
    if (equals === 0) return failure(diagnose('SETTING_WITHOUT_NAME', { word }));
    const name = word.slice(0, equals);
    const value = word.slice(equals + 1);
    const known = settings.get(name);
    if (known !== undefined && known !== value) {
      return failure(diagnose('SETTING_TWICE', { name, first: known, second: value }));
    }
    settings.set(name, value);
  }
  return success([...settings]);
}

/** `NAME VALUE` and crmsh's `set NAME VALUE` are understood well enough to say how they are written. */
function withoutValue([word = '', ...next]: readonly string[], bare?: string): Diagnostic {
  const isBare = bare !== undefined && /[.:\d]/.test(word);
  const [name, value] = isBare ? [bare, word] : word === 'set' ? next : [word, next[0]?.replace(/^=/, '')];
  const isPair = name !== undefined && value !== undefined && !`${name}${value}`.includes('=');
  return diagnose('SETTING_WITHOUT_VALUE', { word, ...(isPair ? { meant: `${name}=${value}` } : {}) });
}

/** What no XML document can hold, not even as a reference (XML 1.0, section 2.2). */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
