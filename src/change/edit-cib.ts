import { type EditedText, editInEditor } from '../apply/edit-in-editor.ts';
import { parseCibOrSection, sectionText } from '../cib/cib-section.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CibWords } from '../grammar/cib-words.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { change } from './change.ts';
import { pushOf } from './push-cib.ts';
import type { Change } from './run.ts';

/** Fetches the CIB or a section, has the user edit it, and pushes what was changed. */
export async function editCib(words: CibWords, input: CommandInput, context: Context): Promise<ExitStatus> {
  let edited: EditedText | undefined;
  const status = await change(
    async (cluster) => {
      const prepared = await edit(words, cluster, context);
      if (!prepared.ok) return prepared;
      edited = prepared.value.edited;
      return success(prepared.value.change);
    },
    input,
    context,
  );
  // What was refused is kept: it may be an hour's work.
  if (status === 0) await edited?.drop();
  else if (edited !== undefined) context.note(diagnose('EDIT_KEPT', { file: edited.file }));
  return status;
}

async function edit(
  { scope = 'configuration' }: CibWords,
  cluster: OpenCluster,
  context: Context,
): Promise<Result<{ change: Change; edited: EditedText }, Diagnostic>> {
  const state = await cluster.readState();
  if (!state.ok) return state;
  const text = sectionText(state.value.document, scope, true);
  if (text === undefined) return { ok: false, error: diagnose('CIB_SCOPE_ABSENT', { scope }) };
  const edited = await editInEditor(text, context);
  if (!edited.ok) return edited;
  const change = edited.value.text === text ? nothingEdited() : changeOf(text, edited.value);
  return success({ change, edited: edited.value });
}

function nothingEdited(): Change {
  return { decide: () => ({ diagnostics: [diagnose('EDIT_UNCHANGED', {})], edits: [] }) };
}

function changeOf(before: string, { text, file }: EditedText): Change {
  const [original, next] = [parseCibOrSection(before), parseCibOrSection(text)];
  const failed = [original, next].find((result) => !result.ok);
  if (failed !== undefined && !failed.ok) return refusing(failed.error);
  if (!original.ok || !next.ok) throw new Error('neither read nor refused');
  const push = pushOf({ file, next: next.value, original: original.value });
  return push.ok ? push.value : refusing(push.error);
}

function refusing(error: Diagnostic): Change {
  return { decide: () => ({ diagnostics: [error], edits: [] }) };
}
