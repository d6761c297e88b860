// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike, argumentReplies, flagsWithValue, quote, takesFile } from './command-tree.mjs';

/**
 * Completion for bash. Words and options are answered by the script itself; only names out of a configuration
 * start pacer. Needs nothing of the bash-completion package.
 * @param {import('./command-tree.mjs').CommandTree} tree
 * @returns {string}
 */
export function bashCompletion(tree) {
  return `# Completion of pacer for bash. Made by scripts/generate.mjs out of the command definitions: do not edit.

# What may follow the words $1.
_pacer_below() {
  case "$1" in
${cases(tree.nodes.filter(({ below }) => below.length > 0).map(({ path, below }) => [quote(path), below.map(({ word }) => word).join(' ')]))}
  *) return 1 ;;
  esac
}

# The options of the command with the words $1.
_pacer_options() {
  case "$1" in
${cases(tree.nodes.filter(({ command }) => command !== undefined).map(({ path, options }) => [quote(path), flags(options).join(' ')]))}
  *) REPLY='--help --version' ;;
  esac
}

# What the argument number $2 (from 0) of the command $1 may be: words, or '@' and a kind of name.
_pacer_argument() {
  case "$1:$2" in
${cases(tree.nodes.flatMap((node) => argumentCases(node, tree)))}
  *) return 1 ;;
  esac
}

# The values of the option $1: words, or '@file'.
_pacer_value() {
  case "$1" in
${cases(tree.options.flatMap(valueCase))}
  *) return 1 ;;
  esac
}

_pacer_takes_value() {
  case "$1" in ${flagsWithValue(tree).join(' | ')}) return 0 ;; esac
  return 1
}

${readFileSync(join(import.meta.dirname, 'completion.bash'), 'utf8')}`;
}

/** @param {readonly (readonly [pattern: string, reply: string])[]} rows */
function cases(rows) {
  return alike(rows)
    .map(([patterns, reply]) => `  ${patterns.join(' | ')}) REPLY=${quote(reply)} ;;`)
    .join('\n');
}

/** @param {readonly import('./command-tree.mjs').OptionEntry[]} options */
function flags(options) {
  return [
    '--help',
    ...options.map(({ flags, choices }) => (choices === undefined ? flags[0] : `${flags[0]}=`)),
  ];
}

/**
 * @param {import('./command-tree.mjs').TreeNode} node
 * @param {import('./command-tree.mjs').CommandTree} tree
 * @returns {(readonly [string, string])[]}
 */
function argumentCases(node, tree) {
  return argumentReplies(node, tree).map(({ number, words, kind }) => [
    `${quote(`${node.path}:`)}${number}`,
    words === undefined ? `@${kind}` : words.join(' '),
  ]);
}

/** @param {import('./command-tree.mjs').OptionEntry} option @returns {(readonly [string, string])[]} */
function valueCase(option) {
  const { flags, choices } = option;
  if (takesFile(option)) return [[flags.join(' | '), '@file']];
  return choices === undefined ? [] : [[flags.join(' | '), choices.join(' ')]];
}
