import type { Settled } from '../diagnostics/settle.ts';
import { wordsOf } from '../diagnostics/words.ts';

/** A diagnostic in JSON: the code is stable and for programs, the text is for people and may get better. */
export function diagnosticJson({ diagnostic, severity, override }: Settled): object {
  return {
    code: diagnostic.code,
    severity,
    ...wordsOf(diagnostic),
    ...(override === undefined ? {} : { override }),
    facts: diagnostic.facts,
  };
}
