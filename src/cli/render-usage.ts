import type { CommandDefinition, Positional } from '../model/command.ts';
import { wrap, wrapUsage } from './wrap.ts';

/** The usage line, as pcs writes it, and where to read more. Ends with a line feed. */
export function renderUsage(definition: CommandDefinition): string {
  const words = definition.words.join(' ');
  const usage = wrapUsage(`Usage: pacer ${usageWords(definition)}`);
  return `${usage}${wrap(definition.summary, 2)}  'pacer ${words} --help' tells more\n`;
}

/** The words of a command with its arguments: `cluster node add-guest NODE_NAME RESOURCE_ID [NAME=VALUE]...`. */
export function usageWords({ words, positionals, options }: CommandDefinition): string {
  return [...words, ...positionals.map(usageWord), ...(options.length > 0 ? ['[options]'] : [])].join(' ');
}

function usageWord({ name, required, rest }: Positional): string {
  // A name that is a whole phrase says its own brackets, as `[op ACTION NAME=VALUE...]`.
  const word = required || name.startsWith('[') ? name : `[${name}]`;
  return rest && !word.endsWith('...') && !word.endsWith('...]') ? `${word}...` : word;
}
