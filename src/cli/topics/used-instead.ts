import { crmCommands } from './coming-from-crmsh.ts';
import { notHere } from './not-here.ts';

/** What to use in place of a command of pcs or crmsh, where these words, or their beginning, are one that is not here. */
export function usedInstead(words: readonly string[]): string | undefined {
  const typed = `${words.join(' ')} `;
  const known = [...notHere, ...crmCommands];
  return known.find(({ commands }) => commands.some((command) => typed.startsWith(`${command} `)))?.instead;
}
