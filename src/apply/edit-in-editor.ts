import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { runEditor } from '../host/run-editor.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';

/** A text that the user had in the editor, in a folder of the user's own until it is dropped. */
export interface EditedText {
  readonly text: string;
  readonly file: string;
  drop(): Promise<void>;
}

/** Has the user edit a text. The text before lies beside the file, as `FILE.original`. */
export async function editInEditor(
  text: string,
  { environment }: Context,
): Promise<Result<EditedText, Diagnostic>> {
  const editor = environment['EDITOR'];
  if (editor === undefined || editor === '') return failure(diagnose('EDITOR_NOT_SET', {}));
  // Only the user may read the folder: a CIB may hold passwords.
  const folder = await mkdtemp(join(tmpdir(), 'pacer-edit-'));
  const file = join(folder, 'cib.xml');
  const drop = () => rm(folder, { recursive: true, force: true });
  await Promise.all([writeFile(file, text), writeFile(`${file}.original`, text)]);
  const reason = await runEditor(editor, file, environment);
  const edited = await readFile(file, 'utf8').catch(() => undefined);
  if (edited === undefined || (reason !== undefined && edited === text)) {
    await drop();
    return failure(diagnose('EDITOR_FAILED', { editor, reason: reason ?? 'the file is gone' }));
  }
  if (reason !== undefined) return failure(diagnose('EDITOR_FAILED', { editor, reason, kept: file }));
  return success({ text: edited, file, drop });
}
