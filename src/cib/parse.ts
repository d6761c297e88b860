import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { decodeText } from './decode-text.ts';
import type { CibDocument } from './document.ts';
import type { ElementTable } from './element-table.ts';
import { LineIndex } from './line-index.ts';
import { ParsedCib } from './parsed-cib.ts';
import { scanXml } from './scan.ts';
import type { ScanFault } from './scan-fault.ts';

/**
 * Reads a CIB as strictly as libxml2 does, in time linear in its size. Errors: not UTF-8, empty, a document type
 * declaration (no CIB has one, and entity bombs and external entities need one), not well-formed, another
 * document than a CIB, no `<configuration>`. Ids that are there twice are not refused: see `duplicateIds`. Elements of
 * a live CIB have no lines: nobody can open it in an editor at one.
 */
export function parseCib(
  input: Uint8Array | string,
  source: 'file' | 'live' = 'file',
): Result<CibDocument, Diagnostic> {
  const decoded = decodeText(input);
  if (!decoded.ok) return decoded;
  const { text, hasByteOrderMark } = decoded.value;
  if (/^[ \t\r\n]*$/.test(text.slice(0, 1000)) && text.trim() === '')
    return failure(diagnose('CIB_EMPTY', {}));
  const scanned = scanXml(text);
  if (!scanned.ok) return failure(faultDiagnostic(text, scanned.error));
  const table = scanned.value;
  const root = nameOf(table, 0);
  if (root !== 'cib') return failure(diagnose('CIB_NOT_A_CIB', { root }));
  const configuration = configurationOf(table);
  if (configuration === 0) return failure(diagnose('CIB_WITHOUT_CONFIGURATION', {}));
  return success(new ParsedCib(text, hasByteOrderMark, table, configuration, source === 'file'));
}

function faultDiagnostic(text: string, { fault, at, name }: ScanFault): Diagnostic {
  const lines = new LineIndex(text);
  const place = { line: lines.lineAt(at), column: lines.columnAt(at) };
  if (fault === 'doctype') return diagnose('CIB_DOCTYPE', place);
  if (fault === 'entity') return diagnose('CIB_UNDECLARED_ENTITY', { ...place, entity: name ?? '' });
  return diagnose('CIB_NOT_WELL_FORMED', { ...place, fault, ...(name === undefined ? {} : { name }) });
}

function nameOf(table: ElementTable, element: number): string {
  return table.names[table.name[element] ?? 0] ?? '';
}

/** 0 where the root has no such child. */
function configurationOf(table: ElementTable): number {
  let child = table.firstChild[0] ?? 0;
  while (child > 0 && nameOf(table, child) !== 'configuration') child = table.nextSibling[child] ?? 0;
  return child;
}
