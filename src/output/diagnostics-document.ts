import type { Settled } from '../diagnostics/settle.ts';
import { diagnosticJson } from './diagnostic-json.ts';
import { jsonDocument } from './json-document.ts';

/** What a reading command writes to standard output as JSON when it ends in errors: the same keys as everywhere. */
export function diagnosticsDocument(diagnostics: readonly Settled[]): string {
  return jsonDocument({ diagnostics: diagnostics.map(diagnosticJson) });
}
