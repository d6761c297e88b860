import type { ChangeReport } from './change-report.ts';
import { unifiedDiff } from './cib-diff.ts';
import { diagnosticJson } from './diagnostic-json.ts';
import { jsonDocument } from './json-document.ts';

/** A change's outcome as one JSON document. */
export async function reportJson(report: ChangeReport): Promise<string> {
  const { result, diagnostics, steps, cib, diff, effects, notSimulated, affected, continueWith } = report;
  return jsonDocument({
    result,
    diagnostics: diagnostics.map(diagnosticJson),
    steps,
    ...(cib === undefined ? {} : { cib }),
    ...(diff === undefined ? {} : { diff: await unifiedDiff(diff) }),
    ...(effects === undefined ? {} : { effects }),
    ...(notSimulated === undefined ? {} : { notSimulated }),
    ...(affected === undefined ? {} : { affected }),
    ...(continueWith === undefined ? {} : { continueWith }),
  });
}
