// @ts-check
import { version } from '../build/project.mjs';
import * as text from './manual-text.mjs';
import { example, item, prose, section, subsection } from './roff.mjs';

/**
 * @typedef {import('../build/definitions.mjs').CommandDefinition} CommandDefinition
 * @typedef {import('../build/definitions.mjs').Generation} Generation
 */

/** The day of the last release that is in the manual's footer; nothing is read from a clock, so that it stays the same. */
const date = '2026-11-20';

/**
 * man/pacer.8: every command and every option from the definitions, the rest from `manual-text.mjs`.
 * @param {readonly CommandDefinition[]} definitions
 * @param {Generation} generation
 */
export function manual(definitions, generation) {
  const shown = definitions.filter(({ hidden }) => hidden !== true);
  const items = (/** @type {readonly (readonly [string, string])[]} */ rows) =>
    rows.map(([term, meaning]) => item(term, meaning)).join('');
  return (
    [
      `.\\" Made by scripts/generate.mjs out of the command definitions: do not edit.\n`,
      `.TH PACER 8 ${date} "pacer ${version}" "Pacemaker Remote"\n`,
      section('Name'),
      'pacer \\- guest nodes and remote nodes of a Pacemaker cluster, over SSH\n',
      section('Synopsis'),
      synopsis(),
      section('Description'),
      prose(text.description),
      subsection('Words'),
      items(text.words),
      subsection('Where the cluster is'),
      prose(text.where),
      section('Commands'),
      ...shown.map((definition) => command(definition, generation)),
      section('Options'),
      options(generation),
      section('Exit status'),
      items(text.exitStatuses),
      section('Environment'),
      items(text.environment),
      section('Files'),
      items(text.files),
      section('Sudo'),
      prose(text.sudo),
      example(generation.sudoersLines()),
      section('Walk-through'),
      ...text.walkThrough.map(([does, lines]) => prose(does) + example(lines)),
      section('Troubleshooting'),
      items(text.troubleshooting),
      section('See also'),
      prose('pcs(8), crm_mon(8), cibadmin(8), pacemaker-remoted(8), ssh_config(5), sudoers(5)'),
    ]
      .join('')
      // A heading begins a paragraph by itself.
      .replaceAll(/^(\.S[HS] .*\n)\.PP\n/gm, '$1')
  );
}

function synopsis() {
  return [
    '.B pacer\n.RI [ options ]\n.I COMMAND\n.RI [ arguments ]\n',
    '.br\n.B pacer help\n.RI [ COMMAND ]\n',
    '.br\n.B pacer \\-\\-version\n',
  ].join('');
}

/** @param {CommandDefinition} definition @param {Generation} generation */
function command(definition, { usageWords, commandOptions, optionTable }) {
  const { summary, description, differsFromPcs, positionals, examples, aliases, options } = definition;
  const own = commandOptions(definition)
    .filter((name) => options.includes(name))
    .map((name) => `\`${optionTable[name].flags[0]}\``);
  return [
    subsection(usageWords(definition)),
    prose(sentence(summary)),
    description === undefined ? '' : prose(description),
    ...positionals.map((positional) => item(positional.name, sentence(positional.summary))),
    own.length === 0 ? '' : prose(`Options: ${own.join(', ')}.`),
    ...examples.map(
      (one) => prose(`${one.does.charAt(0).toUpperCase()}${one.does.slice(1)}:`) + example([one.command]),
    ),
    differsFromPcs === undefined ? '' : prose(`Other than in pcs: ${differsFromPcs}`),
    aliases === undefined
      ? ''
      : prose(`Also typed as ${aliases.map((words) => `\`pacer ${words.join(' ')}\``).join(', ')}.`),
  ].join('');
}

/** @param {Generation} generation */
function options({ optionGroups, optionTable, optionSummary, optionUsage }) {
  const groups = optionGroups.map(([group, title]) => {
    const entries = Object.values(optionTable).filter((entry) => entry.group === group);
    return [
      subsection(title),
      ...entries.map((entry) =>
        item([optionUsage(entry), ...entry.flags.slice(1)].join(', '), sentence(optionSummary(entry))),
      ),
    ].join('');
  });
  return [
    prose(
      'Each command takes those named with it, and those that say where the cluster is and how hosts are reached.',
    ),
    ...groups,
    subsection('Everywhere'),
    item('-h, --help', 'show the help of the command, or of the area, and do nothing.'),
    item('--version', 'show the version.'),
  ].join('');
}

/** @param {string} text */
function sentence(text) {
  return text.endsWith('.') ? text : `${text}.`;
}
