import { unreachable } from '../model/unreachable.ts';
import type { Settled } from './settle.ts';
import { wordsOf } from './words.ts';

/** Plain text of a settled diagnostic: what is wrong on one line and, where there is one, what to do on the next. */
export function renderDiagnostic({ diagnostic, severity, override }: Settled): string {
  const { text, hint } = wordsOf(diagnostic);
  const ending = override === undefined ? '' : `, use ${override} to override`;
  const first = `${prefix(severity)}${text}${ending}\n`;
  return hint === undefined ? first : `${first}  ${hint}\n`;
}

/** Several, one text each. What to do about more than one of them is said once, behind the last. */
export function renderDiagnostics(settled: readonly Settled[]): string[] {
  const told = new Set<string>();
  return settled
    .toReversed()
    .map((one) => {
      const { hint } = wordsOf(one.diagnostic);
      const text = renderDiagnostic(one);
      if (hint === undefined) return text;
      const isTold = told.has(hint);
      told.add(hint);
      return isTold ? text.slice(0, -`  ${hint}\n`.length) : text;
    })
    .toReversed();
}

function prefix(severity: Settled['severity']): string {
  switch (severity) {
    case 'error':
      return 'Error: ';
    case 'warning':
      return 'Warning: ';
    case 'note':
      return '';
    default:
      return unreachable(severity);
  }
}
