import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { settle } from '../diagnostics/settle.ts';
import type { CommandDefinition, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { checkUsage } from './check-usage.ts';
import { commandOptions } from './command-options.ts';
import { parseArguments } from './parse-arguments.ts';
import { readOptions } from './read-options.ts';
import { renderUsage } from './render-usage.ts';
import type { World } from './world.ts';

/**
 * Runs one command: `argv` is what stands behind its words (see `route`), `typed` the whole command line for
 * hints. Mistakes in it are told on stderr, with the command's usage.
 */
export async function runCommand(
  definition: CommandDefinition,
  argv: readonly string[],
  typed: string,
  world: World,
): Promise<ExitStatus> {
  const parsed = parseArguments(argv);
  const words = [...parsed.loose, ...parsed.literal];
  const fault = checkUsage(argv, parsed, commandOptions(definition));
  if (fault !== undefined) return refuse(definition, world, fault);
  if (!takes(definition, words.length)) return refuse(definition, world);
  const options = readOptions(parsed.given, world.environment);
  return definition.run({ words, options, typed }, createContext(world, options));
}

function takes({ positionals }: CommandDefinition, count: number): boolean {
  const least = positionals.filter((positional) => positional.required).length;
  const most = positionals.some((positional) => positional.rest)
    ? Number.POSITIVE_INFINITY
    : positionals.length;
  return count >= least && count <= most;
}

/** As pcs: a missing or surplus word gets the usage only, everything else its reason first. */
function refuse(definition: CommandDefinition, { stderr }: World, fault?: Diagnostic): ExitStatus {
  if (fault !== undefined) stderr.write(settle([fault], noOverrides).map(renderDiagnostic).join(''));
  stderr.write(`\n${renderUsage(definition)}\n`);
  return 1;
}

const noOverrides = { force: false, skipOffline: false, allow: [] };

function createContext(world: World, options: Options): Context {
  const { stderr } = world;
  return {
    ...world,
    debug: options.debug ? (line) => stderr.write(`debug: ${line}\n`) : () => {},
    note: (diagnostic) => stderr.write(settle([diagnostic], options).map(renderDiagnostic).join('')),
  };
}
