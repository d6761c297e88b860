import { editCib } from '../../change/edit-cib.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseCibWords } from '../../grammar/cib-words.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster edit`: the configuration in the user's editor. */
export const command = defineCommand({
  words: ['cluster', 'edit'],
  summary: 'Edit the configuration in $EDITOR and push what was changed',
  description:
    'The configuration, or one section of it, is edited as XML. What others changed meanwhile stays; where it is about ' +
    'the same elements, nothing is pushed and your text is kept in a file.',
  differsFromPcs:
    'pcs overwrites what others changed while the editor was open, and drops the text that it could not push.',
  positionals: [
    {
      name: 'scope=SCOPE',
      summary: 'only this section, for example scope=resources',
      required: false,
      rest: true,
      complete: ['scope='],
    },
  ],
  options: [...changeOptions, 'config'],
  cluster: 'live',
  examples: [{ command: 'pacer cluster edit scope=constraints', does: 'edit the constraints' }],
  run(input, context) {
    const words = parseCibWords(input.words, { config: input.options.config, allowed: ['scope'] });
    return words.ok ? editCib(words.value, input, context) : usageError(words.error, input, context);
  },
});
