import { entryOf } from '../diagnostics/diagnostic.ts';
import type { Settled } from '../diagnostics/settle.ts';

/** A diagnostic in JSON: the code is stable and for programs, the text is for people and may get better. */
export function diagnosticJson({ diagnostic, severity, override }: Settled): object {
  const entry = entryOf(diagnostic);
  const hint = entry.hint?.(diagnostic.facts as never);
  return {
    code: diagnostic.code,
    severity,
    text: entry.text(diagnostic.facts as never),
    ...(hint === undefined ? {} : { hint }),
    ...(override === undefined ? {} : { override }),
    facts: diagnostic.facts,
  };
}
