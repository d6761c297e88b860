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
