import { renderDiagnostic } from '../diagnostics/render.ts';
import type { Settled } from '../diagnostics/settle.ts';
import { unreachable } from '../model/unreachable.ts';
import type { Theme } from './theme.ts';

/** A diagnostic with its first word in color and its hint faint; without color it is `renderDiagnostic`. */
export function diagnosticText(settled: Settled, theme: Theme): string {
  const [first = '', ...rest] = renderDiagnostic(settled).trimEnd().split('\n');
  return [colored(first, settled.severity, theme), ...rest.map(theme.faint)]
    .map((line) => `${line}\n`)
    .join('');
}

function colored(line: string, severity: Settled['severity'], theme: Theme): string {
  switch (severity) {
    case 'error':
      return line.replace(/^Error:/, theme.error);
    case 'warning':
      return line.replace(/^Warning:/, theme.warning);
    case 'note':
      return line;
    default:
      return unreachable(severity);
  }
}
