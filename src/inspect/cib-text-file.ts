import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CibOrSection, parseCibOrSection } from '../cib/cib-section.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../diagnostics/words.ts';
import { failure, type Result } from '../model/result.ts';
import { systemReason } from '../pacemaker/file/system-reason.ts';

/** Reads a file that holds a CIB or a section of one, to be pushed. */
export async function readCibTextFile(
  file: string,
  workingDirectory: string,
): Promise<Result<CibOrSection, Diagnostic>> {
  let text: string;
  try {
    text = await readFile(resolve(workingDirectory, file), 'utf8');
  } catch (error) {
    return failure(diagnose('CIB_PUSH_FILE_UNREADABLE', { file, reason: systemReason(error) }));
  }
  const parsed = parseCibOrSection(text);
  if (parsed.ok) return parsed;
  const reason = textOf(parsed.error);
  return failure(diagnose('CIB_PUSH_FILE_UNREADABLE', { file, reason }));
}
