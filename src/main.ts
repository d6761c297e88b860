import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { commandRoutes as routes } from './cli/command-routes.ts';
import { interruptHooks } from './cli/interrupt-hooks.ts';
import { normalizeArguments } from './cli/normalize-arguments.ts';
import { quoteTyped } from './cli/quote-typed.ts';
import { route } from './cli/route.ts';
import type { World } from './cli/world.ts';
import { writeAll } from './cli/write-all.ts';
import type { OutputStream } from './model/context.ts';
import { unreachable } from './model/unreachable.ts';

/** Set by the build, from package.json. */
declare const PACER_VERSION: string;

/**
 * From arguments, environment and streams to an exit status. Nothing else in the program touches `process`,
 * so whatever a command does can be tested with a world made for the test.
 */
export async function main(): Promise<void> {
  process.on('uncaughtException', dieOfInternalError);
  try {
    const status = await run(process.argv.slice(2));
    // Output is written synchronously, so nothing is lost; waiting for idle connections would only be slower.
    process.exit(status);
  } catch (error) {
    dieOfInternalError(error);
  }
}

async function run(typed: readonly string[]): Promise<number> {
  const argv = normalizeArguments(typed);
  const found = route(argv, routes);
  switch (found.kind) {
    case 'version':
      // The bare number, as pcs prints it.
      writeAll(1, `${PACER_VERSION}\n`);
      return 0;
    case 'help':
      writeAll(1, helpText(found.words));
      return 0;
    case 'incomplete':
      writeAll(2, helpText(found.words));
      return 1;
    case 'unknown option':
    case 'unknown': {
      const { refuseWords } = await import('./cli/refuse-words.ts');
      writeAll(2, refuseWords(found, routes, helpText));
      return 1;
    }
    case 'command': {
      const command = await found.load();
      return command.run(found.rest, quoteTyped(typed), makeWorld());
    }
    default:
      return unreachable(found);
  }
}

/** Help is text that the build made of the command's definition, so that showing it loads no command. */
function helpText(words: readonly string[]): string {
  return readFileSync(join(__dirname, 'help', `${['pacer', ...words].join('-')}.txt`), 'utf8');
}

function makeWorld(): World {
  const { onInterrupt, interrupt } = interruptHooks({
    listen: (signal, listener) => void process.on(signal, listener),
    exit: (status) => process.exit(status),
  });
  return {
    environment: process.env,
    workingDirectory: process.cwd(),
    stdout: outputStream(1, () => process.stdout.columns),
    stderr: outputStream(2, () => process.stderr.columns),
    now: Date.now,
    randomBytes: (count) => randomFillSync(new Uint8Array(count)),
    askSecret: async (question) => (await import('./cli/ask-terminal.ts')).askSecret(question, interrupt),
    askYesNo: async (question) => (await import('./cli/ask-terminal.ts')).askYesNo(question),
    onInterrupt,
  };
}

/** Node's own streams cost 2 ms to make, so they are asked only for what a terminal alone can tell. */
function outputStream(descriptor: 1 | 2, columns: () => number | undefined): OutputStream {
  return {
    write: (text) => writeAll(descriptor, text),
    get isTTY() {
      return isatty(descriptor);
    },
    get columns() {
      return isatty(descriptor) ? (columns() ?? 80) : 80;
    },
  };
}

function dieOfInternalError(error: unknown): never {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeAll(
    2,
    `pacer: internal error\n  please report the command and these lines: pacer ${PACER_VERSION}, Node ${process.version}, ${process.platform}\n${trace}\n`,
  );
  process.exit(1);
}
