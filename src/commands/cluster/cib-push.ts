import { change } from '../../change/change.ts';
import { pushFromFiles } from '../../change/push-cib.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseCibWords } from '../../grammar/cib-words.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster cib-push`: give an edited configuration back to the cluster. */
export const command = defineCommand({
  words: ['cluster', 'cib-push'],
  summary: 'Give a configuration that was saved and edited back to the cluster',
  description:
    'Only the difference is sent, as one change guarded by the version of the CIB. With diff-against=ORIGINAL, the file ' +
    'as it was fetched, changes that others made meanwhile stay; where they are about the same elements, nothing is ' +
    'pushed. Without it the file is refused when the cluster was changed since the file was fetched, or when that ' +
    'cannot be told. The status section is never pushed.',
  differsFromPcs:
    'pcs pushes a section, or a difference, over whatever others changed meanwhile, without a word.',
  positionals: [
    { name: 'FILE', summary: 'the edited CIB, or a section of it', required: true, complete: 'file' },
    {
      name: 'diff-against=ORIGINAL',
      summary: 'the file as it was fetched; or scope=SCOPE: push only this section',
      required: false,
      rest: true,
      complete: ['diff-against=', 'scope='],
    },
  ],
  options: [...changeOptions, 'config'],
  cluster: 'live',
  examples: [
    {
      command: 'pacer cluster cib-push new.xml diff-against=original.xml',
      does: 'push what was changed in new.xml',
    },
    { command: 'pacer cluster cib-push new.xml --dry-run', does: 'show what pushing would change and cause' },
  ],
  run(input, context) {
    const { config } = input.options;
    const words = parseCibWords(input.words, { config, allowed: ['scope', 'diff-against'] });
    if (!words.ok) return usageError(words.error, input, context);
    return change(() => pushFromFiles(words.value, context), input, context);
  },
});
