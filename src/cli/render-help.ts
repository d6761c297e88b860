import type { CommandDefinition } from '../model/command.ts';
import { commandOptions } from './command-options.ts';
import { type OptionEntry, optionGroups, optionTable } from './option-table.ts';
import { usageWords } from './render-usage.ts';
import { type Row, table, wrap, wrapCommand, wrapUsage } from './wrap.ts';

/** The help of one command, 80 columns wide. Made when pacer is built: `--help` only prints it. */
export function renderHelp(definition: CommandDefinition): string {
  const { words, aliases, summary, description, differsFromPcs, positionals, examples } = definition;
  const sections = [
    wrapUsage(`Usage: pacer ${usageWords(definition)}`),
    wrap(`${summary}.`, 0),
    ...paragraphs(description).map((paragraph) => wrap(paragraph, 0)),
    section('Arguments', table(positionals.map(({ name, summary }) => [name, summary]))),
    ...optionSections(definition),
    section(
      'Examples',
      examples.map(({ command, does }) => wrap(`${does}:`, 2) + wrapCommand(command, 4)).join(''),
    ),
    section('Other than in pcs', differsFromPcs === undefined ? '' : wrap(differsFromPcs, 2)),
    section('Also typed as', (aliases ?? []).map((alias) => `  pacer ${alias.join(' ')}\n`).join('')),
    `'pacer help ${words[0]}' lists the commands around it.\n`,
  ];
  return sections.filter((text) => text !== '').join('\n');
}

/** Flags and value of an option as help shows them: `-H NODE`, `--wait[=SECONDS]`. */
export function optionUsage({ flags, argument, valueOptional }: OptionEntry): string {
  const [first] = flags;
  if (argument === undefined) return first;
  return valueOptional === true ? `${first}[=${argument}]` : `${first} ${argument}`;
}

function optionSections(definition: CommandDefinition): string[] {
  const names = commandOptions(definition);
  return optionGroups.map(([group, title]) => {
    const rows = names
      .map((name) => optionTable[name])
      .filter((entry) => entry.group === group)
      .map((entry): Row => [optionUsage(entry), optionSummary(entry)]);
    return section(title, table(group === 'output' ? [...rows, ['-h, --help', 'show this text']] : rows));
  });
}

/** What the option does, with its values and the one it has when it is not given. */
export function optionSummary({ summary, choices, byDefault }: OptionEntry): string {
  if (choices === undefined) return summary;
  return `${summary} (${choices.join(', ')}${byDefault === undefined ? '' : `; ${byDefault} by default`})`;
}

function paragraphs(text: string | undefined): string[] {
  return (text ?? '').split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

function section(title: string, body: string): string {
  return body === '' ? '' : `${title}:\n${body}`;
}
