import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asksJson } from './cli/asks-json.ts';
import { commandRoutes as routes } from './cli/command-routes.ts';
import { interruptHooks } from './cli/interrupt-hooks.ts';
import { normalizeArguments } from './cli/normalize-arguments.ts';
import { outputStream } from './cli/output-stream.ts';
import { quoteTyped } from './cli/quote-typed.ts';
import { randomBytes } from './cli/random-bytes.ts';
import { route } from './cli/route.ts';
import type { World } from './cli/world.ts';
import { writeAll } from './cli/write-all.ts';
import { unreachable } from './model/unreachable.ts';

/** Set by the build, from package.json. */
declare const PACER_VERSION: string;

/**
 * From arguments, environment and streams to an exit status. Nothing else in the program touches `process`,
 * so whatever a command does can be tested with a world made for the test.
 */
export async function main(): Promise<void> {
  process.on('uncaughtException', dieOfInternalError);
  let lost: Error | undefined;
  const world = makeWorld((fault) => {
    lost ??= fault;
  });
  try {
    const status = await run(process.argv.slice(2), world);
    if (lost !== undefined) dieOfLostOutput(lost);
    // Output is written synchronously, so nothing is lost; waiting for idle connections would only be slower.
    process.exit(status);
  } catch (error) {
    dieOfInternalError(error);
  }
}

/** One command, in a given world: the making of the code cache runs commands this way. */
export async function run(typed: readonly string[], world: World): Promise<number> {
  const found = route(normalizeArguments(typed), routes);
  switch (found.kind) {
    case 'version':
      // The bare number, as pcs prints it.
      world.stdout.write(`${PACER_VERSION}\n`);
      return 0;
    case 'help':
      world.stdout.write(helpText(found.words));
      return 0;
    case 'topic':
      world.stdout.write(topicText(found.topic));
      return 0;
    case 'incomplete':
      world.stderr.write(helpText(found.words));
      return 1;
    case 'unknown option':
    case 'option without value':
    case 'unknown': {
      const { refuseWords } = await import('./cli/refuse-words.ts');
      await refuseWords(found, routes, helpText, { ...world, asJson: asksJson(typed) });
      return 1;
    }
    case 'command': {
      const command = await found.load();
      const status = await command.run(found.rest, quoteTyped(typed), world, commandsTaking);
      if (status !== 0 && found.doubtful !== undefined && !asksJson(typed)) {
        const { commandMeant } = await import('./cli/refuse-words.ts');
        world.stderr.write(commandMeant(found.doubtful.words, found.doubtful.word, routes) ?? '');
      }
      return status;
    }
    default:
      return unreachable(found);
  }
}

/** Help is text that the build made of the command's definition, so that showing it loads no command. */
function helpText(words: readonly string[]): string {
  return readFileSync(join(__dirname, 'help', `${['pacer', ...words].join('-')}.txt`), 'utf8');
}

/** A topic's text, made by the build, too. */
function topicText(topic: string): string {
  return readFileSync(join(__dirname, 'help', `topic-${topic}.txt`), 'utf8');
}

/** The commands that take an option, by its flag; read only when one is refused. */
function commandsTaking(flag: string): readonly string[] {
  const lines = readFileSync(join(__dirname, 'option-owners.txt'), 'utf8').split('\n');
  return (
    lines
      .map((line) => line.split('\t'))
      .find(([name]) => name === flag)
      ?.slice(1) ?? []
  );
}

function makeWorld(onLoss: (fault: Error) => void): World {
  const { onInterrupt, interrupt } = interruptHooks({
    listen: (signal, listener) => void process.on(signal, listener),
    exit: (status) => process.exit(status),
  });
  return {
    environment: process.env,
    workingDirectory: workingDirectory(),
    stdout: outputStream(1, () => process.stdout.columns, onLoss),
    stderr: outputStream(2, () => process.stderr.columns, onLoss),
    now: Date.now,
    randomBytes,
    askSecret: async (question) => (await import('./cli/ask-terminal.ts')).askSecret(question, interrupt),
    onInterrupt,
  };
}

/** Another shell may have removed the folder that this one stands in; relative paths then mean nothing. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    writeAll(2, 'Error: the working directory does not exist any more\n  change to another one: cd /\n');
    process.exit(1);
  }
}

/** What was done is done: only its report is not where it should be. */
function dieOfLostOutput({ message }: Error): never {
  writeAll(2, `Error: the output could not be written: ${message}\n`);
  process.exit(1);
}

function dieOfInternalError(error: unknown): never {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const system = `pacer ${PACER_VERSION}, Node ${process.version}, ${process.platform}`;
  writeAll(
    2,
    `pacer: internal error\n  please report it with the command and these lines (${system}):\n${trace}\n`,
  );
  process.exit(1);
}
