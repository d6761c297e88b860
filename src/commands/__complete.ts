import { defineCommand } from '../model/command.ts';
import { offeredWords } from '../show/offered-words.ts';

/** How long a shell waits for names before it goes on without. Milliseconds. */
const patience = 2000;

/**
 * `pacer __complete KIND -- WORD…`: what shell completion offers behind the words of a command, one a line. Whatever
 * goes wrong is silence: a message in the middle of a line being typed would help nobody.
 */
export const command = defineCommand({
  words: ['__complete'],
  hidden: true,
  summary: 'List names for shell completion',
  positionals: [
    { name: 'KIND', summary: 'what is to be completed', required: true },
    { name: 'WORD', summary: 'arguments of the command so far', required: false, rest: true },
  ],
  options: [],
  cluster: 'file or live',
  examples: [],
  async run(input, context) {
    const reading = offeredWords(input, context);
    // A file is read at once; a timer would only cost time.
    const isFile = input.options.file !== undefined;
    const words = await (isFile ? reading : Promise.race([reading, nothingAfter(patience)]));
    context.stdout.write(words.map((word) => `${word}\n`).join(''));
    return 0;
  },
});

function nothingAfter(milliseconds: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, []).unref();
  });
}
