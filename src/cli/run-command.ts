import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { settle } from '../diagnostics/settle.ts';
import type { CommandDefinition, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { checkUsage } from './check-usage.ts';
import { commandOptions } from './command-options.ts';
import { type ParsedArguments, parseArguments } from './parse-arguments.ts';
import { readOptions } from './read-options.ts';
import { renderUsage } from './render-usage.ts';
import type { World } from './world.ts';

/**
 * Runs one command: `argv` is what stands behind its words (see `route`), `typed` the whole command line for
 * hints. Mistakes in it are told on stderr, with the command's usage; `takenBy` knows which commands take an option.
 */
export async function runCommand(
  definition: CommandDefinition,
  argv: readonly string[],
  typed: string,
  world: World,
  takenBy: (flag: string) => readonly string[] = () => [],
): Promise<ExitStatus> {
  const parsed = parseArguments(argv);
  const words = [...parsed.loose, ...parsed.literal];
  const fault = checkUsage(argv, parsed, commandOptions(definition, words)) ?? checkWords(definition, words);
  if (fault !== undefined) return refuse(definition, world, withOwners(fault, takenBy), parsed);
  const options = readOptions(parsed.given, world.environment);
  return definition.run({ words, options, typed }, createContext(world, options));
}

/** A single option that is out of place is most likely meant for another command. */
function withOwners(fault: Diagnostic, takenBy: (flag: string) => readonly string[]): Diagnostic {
  if (fault.code !== 'OPTION_NOT_SUPPORTED') return fault;
  const { options } = fault.facts as { options: readonly string[] };
  const [option = '', ...others] = options;
  return others.length > 0 ? fault : diagnose('OPTION_NOT_SUPPORTED', { options, takenBy: takenBy(option) });
}

function checkWords({ positionals }: CommandDefinition, words: readonly string[]): Diagnostic | undefined {
  const missing = positionals.filter(({ required }) => required)[words.length];
  if (missing !== undefined)
    return diagnose('WORD_MISSING', { name: missing.name, summary: missing.summary });
  const surplus = positionals.some(({ rest }) => rest) ? undefined : words[positionals.length];
  return surplus === undefined ? undefined : diagnose('WORD_TOO_MANY', { word: surplus });
}

/** The reason, then the usage; a program that asked for JSON gets the reason in its one document. */
async function refuse(
  definition: CommandDefinition,
  { stdout, stderr }: World,
  fault: Diagnostic,
  { given }: ParsedArguments,
): Promise<ExitStatus> {
  const settled = settle([fault], noOverrides);
  if (given.get('outputFormat')?.at(-1) === 'json') {
    const { diagnosticJson } = await import('../output/diagnostic-json.ts');
    const { jsonDocument } = await import('../output/json-document.ts');
    stdout.write(jsonDocument({ diagnostics: settled.map(diagnosticJson) }));
    return 1;
  }
  stderr.write(settled.map(renderDiagnostic).join(''));
  stderr.write(`\n${renderUsage(definition)}\n`);
  return 1;
}

const noOverrides = { force: false, skipOffline: false, allow: [] };

function createContext(world: World, options: Options): Context {
  const { stderr } = world;
  return {
    ...world,
    debug: options.debug ? (text) => stderr.write(`debug: ${safeLines(text)}\n`) : () => {},
    note: (diagnostic) => stderr.write(settle([diagnostic], options).map(renderDiagnostic).join('')),
  };
}

/** What hosts answer may hold anything; its line breaks and tabs stay. */
function safeLines(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : printable(part)))
    .join('');
}
