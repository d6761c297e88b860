import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';

/** What a location constraint is about: one resource, or all whose id a pattern matches. */
export type LocationSubject =
  | { readonly kind: 'resource'; readonly resource: string }
  | { readonly kind: 'pattern'; readonly pattern: string };

/** Reads `ID`, `%ID`, `resource%ID` or `regexp%PATTERN`. */
export function parseLocationSubject(word: string): Result<LocationSubject, Diagnostic> {
  const at = word.indexOf('%');
  const type = word.slice(0, Math.max(at, 0));
  const rest = word.slice(at + 1);
  switch (type) {
    case '':
    case 'resource':
      return success({ kind: 'resource', resource: rest });
    case 'regexp':
      return rest === ''
        ? failure(diagnose('CONSTRAINT_PATTERN_EMPTY', {}))
        : success({ kind: 'pattern', pattern: rest });
    default:
      return failure(diagnose('CONSTRAINT_SUBJECT_TYPE', { type, word }));
  }
}
