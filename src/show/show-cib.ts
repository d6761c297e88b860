import { resolve } from 'node:path';
import { sectionText } from '../cib/cib-section.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { CibWords } from '../grammar/cib-words.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { show, type View } from './show.ts';

/** Prints the CIB or one of its sections, or saves it to a file. */
export function showCib(words: CibWords, input: CommandInput, context: Context): Promise<ExitStatus> {
  const { file, scope } = words;
  return show(
    (_cluster, { document }) => {
      const whole = document.text.endsWith('\n') ? document.text : `${document.text}\n`;
      const text = scope === undefined ? whole : sectionText(document, scope, file !== undefined);
      if (text === undefined) return { diagnostics: [diagnose('CIB_SCOPE_ABSENT', { scope: scope ?? '' })] };
      return file === undefined ? { diagnostics: [], listing: text } : save(file, text, context);
    },
    { formats: ['text'], input, context },
  );
}

async function save(file: string, text: string, { workingDirectory }: Context): Promise<View> {
  const { saveTextFile } = await import('../apply/save-text-file.ts');
  const path = resolve(workingDirectory, file);
  const problem = await saveTextFile(path, text, { replace: true, mode: 0o600 });
  if (problem === undefined) return { diagnostics: [] };
  return { diagnostics: [diagnose('CIB_FILE_SAVE_FAILED', { file, reason: problem.reason })] };
}
