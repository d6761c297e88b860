import { type CommandInput, type Completion, defineCommand } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { completionNames } from '../plan/completion-names.ts';
import { openCluster } from '../reach/open-cluster.ts';

/** How long a shell waits for names before it goes on without. Milliseconds. */
const patience = 2000;

/**
 * `pacer __complete KIND`: the names that shell completion offers, one a line. Whatever goes wrong is silence: a
 * message in the middle of a line being typed would help nobody.
 */
export const command = defineCommand({
  words: ['__complete'],
  hidden: true,
  summary: 'List names for shell completion',
  positionals: [{ name: 'KIND', summary: 'what is to be completed', required: true }],
  options: [],
  cluster: 'file or live',
  examples: [],
  async run(input, context) {
    const reading = readNames(input, context);
    // A file is read at once; a timer would only cost time.
    const isFile = input.options.file !== undefined;
    const names = await (isFile ? reading : Promise.race([reading, nothingAfter(patience)]));
    context.stdout.write(names.map((name) => `${name}\n`).join(''));
    return 0;
  },
});

async function readNames({ words, options }: CommandInput, context: Context): Promise<readonly string[]> {
  const opened = await openCluster(options, context, 'read');
  if (!opened.ok) return [];
  try {
    const state = await opened.value.readState();
    return state.ok ? completionNames(words[0] as Completion, state.value) : [];
  } finally {
    await opened.value.close();
  }
}

function nothingAfter(milliseconds: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, []).unref();
  });
}
