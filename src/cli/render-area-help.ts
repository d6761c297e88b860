import type { CommandDefinition } from '../model/command.ts';
import { areaSummaries } from './areas.ts';
import { type Row, table, wrap } from './wrap.ts';

/** The help of an area (`pacer resource --help`; the main help where `words` is empty): its commands. */
export function renderAreaHelp(words: readonly string[], definitions: readonly CommandDefinition[]): string {
  const area = words.join(' ');
  const summary = areaSummaries[area];
  const inside = definitions.filter(
    (definition) =>
      definition.hidden !== true &&
      definition.words.length > words.length &&
      words.every((word, index) => definition.words[index] === word),
  );
  const sections = [
    `Usage: pacer ${[...words, words.length === 0 ? 'COMMAND...' : '...'].join(' ')} [options]\n`,
    summary === undefined ? '' : wrap(`${summary}.`, 0),
    words.length === 0 ? mainTable(inside) : `Commands:\n${table(inside.map(commandRow))}`,
    words.length === 0 ? mainEnd : `'pacer ${area} COMMAND --help' tells all about a command.\n`,
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function commandRow({ words, summary }: CommandDefinition): Row {
  return [words.join(' '), summary];
}

function mainTable(definitions: readonly CommandDefinition[]): string {
  const areas = [...new Set(definitions.map(({ words }) => words[0] ?? ''))];
  return areas
    .map((area) => {
      const inside = definitions.filter(({ words }) => words[0] === area);
      const summary = areaSummaries[area];
      const title =
        summary === undefined ? area : `${area}: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
      return `${wrap(title, 0)}${table(inside.map(commandRow))}`;
    })
    .join('\n');
}

const mainEnd = `Where the cluster is: on this machine if it is a cluster node; on another with
-H [user@]node[:port] or PACER_HOST, over SSH; in a file with -f FILE.

  pacer help COMMAND...   all about a command or an area; so does --help
  pacer help topics       exit status, environment, glossary, coming from pcs
  pacer --version         the version
  man pacer               the manual
`;
