import { renderDiagnostics } from '../diagnostics/render.ts';
import type { Settled } from '../diagnostics/settle.ts';
import { unreachable } from '../model/unreachable.ts';
import type { Theme } from './theme.ts';

/** Diagnostics with the first word in color and the hint faint; without color they are `renderDiagnostics`. */
export function diagnosticTexts(settled: readonly Settled[], theme: Theme): string[] {
  const rendered = renderDiagnostics(settled);
  return settled.map(({ severity }, index) => {
    const [first = '', ...rest] = (rendered[index] ?? '').trimEnd().split('\n');
    return [colored(first, severity, theme), ...rest.map(theme.faint)].map((line) => `${line}\n`).join('');
  });
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
