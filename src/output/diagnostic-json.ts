import type { Settled } from '../diagnostics/settle.ts';
import { wordsOf } from '../diagnostics/words.ts';

/** A diagnostic in JSON: the code is stable and for programs, the text is for people and may get better. */
export function diagnosticJson({ diagnostic, severity, override }: Settled): object {
  return {
    code: diagnostic.code,
    severity,
    ...wordsOf(diagnostic),
    ...(override === undefined ? {} : { override }),
    facts: withoutNoLine(diagnostic.facts),
  };
}

/** An element of a live CIB has no line. */
function withoutNoLine(facts: object): object {
  if (!('line' in facts) || facts.line !== 0) return facts;
  const { line: _, ...others } = facts;
  return others;
}
