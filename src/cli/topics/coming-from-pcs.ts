import type { CommandDefinition } from '../../model/command.ts';
import { type Row, table, wrap } from '../wrap.ts';
import { notHere } from './not-here.ts';

/** `pacer help coming-from-pcs`: made of the commands' own words about pcs, so that no command is forgotten. */
export function comingFromPcs(definitions: readonly CommandDefinition[]): string {
  const shown = definitions.filter(({ hidden }) => hidden !== true);
  const alike = shown.filter(({ differsFromPcs }) => differsFromPcs === undefined);
  const isNew = ({ differsFromPcs }: CommandDefinition) => /^pcs has no such/i.test(differsFromPcs ?? '');
  const other = shown.filter((command) => command.differsFromPcs !== undefined && !isNew(command));
  return [
    'Coming from pcs',
    wrap(opening, 0).trimEnd(),
    `The same:\n${wrap(alike.map(typed).join(', '), 2).trimEnd()}`,
    `Better, or other than you expect:\n${table(other.map(row)).trimEnd()}`,
    `New:\n${table(shown.filter(isNew).map(({ words, summary }) => [words.join(' '), summary])).trimEnd()}`,
    `Not here, and what to use instead:\n${table(notHere.map(({ title, instead }): Row => [title, instead])).trimEnd()}`,
  ]
    .map((section) => `${section}\n`)
    .join('\n');
}

const opening =
  'Type pacer for pcs: words, options, messages, streams and exit status are those of pcs 0.11, with the checks of 0.12. ' +
  'There is no pcsd, no port 2224 and no host auth: hosts are reached over SSH, with your own configuration and keys.';

function typed({ words }: CommandDefinition): string {
  return words.join(' ');
}

function row({ words, differsFromPcs = '' }: CommandDefinition): Row {
  return [words.join(' '), differsFromPcs];
}
