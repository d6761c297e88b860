// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike, argumentReplies, flagsWithValue, quote, takesFile } from './command-tree.mjs';

/**
 * Completion for zsh, with what each word means beside it.
 * @param {import('./command-tree.mjs').CommandTree} tree
 * @returns {string}
 */
export function zshCompletion(tree) {
  return `#compdef pacer
# Completion of pacer for zsh. Made by scripts/generate.mjs out of the command definitions: do not edit.

# What may follow the words $1.
_pacer_below() {
  case "$1" in
${cases(tree.nodes.filter(({ below }) => below.length > 0).map(({ path, below }) => [quote(path), below.map(({ word, summary }) => described(word, summary))]))}
  *) reply=(); return 1 ;;
  esac
}

# The options of the command with the words $1.
_pacer_options() {
  case "$1" in
${cases(tree.nodes.filter(({ command }) => command !== undefined).map(({ path, options }) => [quote(path), [described('--help', 'show the help of the command'), ...options.map(option)]]))}
  *) reply=('--help:show what there is' '--version:show the version') ;;
  esac
}

# What the argument number $2 (from 0) of the command $1 may be: words, or '@' and a kind of name.
_pacer_argument() {
  case "$1:$2" in
${cases(tree.nodes.flatMap((node) => argumentCases(node, tree)))}
  *) reply=(); return 1 ;;
  esac
}

# The values of the option $1: words, or '@file'.
_pacer_value() {
  case "$1" in
${cases(tree.options.flatMap(valueCase))}
  *) reply=(); return 1 ;;
  esac
}

_pacer_takes_value() {
  case "$1" in ${flagsWithValue(tree).join(' | ')}) return 0 ;; esac
  return 1
}

${readFileSync(join(import.meta.dirname, 'completion.zsh'), 'utf8')}`;
}

/** @param {readonly (readonly [pattern: string, reply: readonly string[]])[]} rows */
function cases(rows) {
  return alike(rows)
    .map(([patterns, reply]) => `  ${patterns.join(' | ')}) reply=(${reply.map(quote).join(' ')}) ;;`)
    .join('\n');
}

/** @param {import('./command-tree.mjs').OptionEntry} option */
function option({ flags, summary }) {
  return described(flags[0], summary);
}

/** A word and its meaning as _describe takes them. @param {string} word @param {string} meaning */
function described(word, meaning) {
  return `${word.replaceAll(':', '\\:')}:${meaning}`;
}

/**
 * @param {import('./command-tree.mjs').TreeNode} node
 * @param {import('./command-tree.mjs').CommandTree} tree
 * @returns {(readonly [string, readonly string[]])[]}
 */
function argumentCases(node, tree) {
  return argumentReplies(node, tree).map(({ number, words, kind }) => [
    `${quote(`${node.path}:`)}${number}`,
    words ?? [`@${kind}`],
  ]);
}

/** @param {import('./command-tree.mjs').OptionEntry} option @returns {(readonly [string, readonly string[]])[]} */
function valueCase(option) {
  const { flags, choices } = option;
  if (takesFile(option)) return [[flags.join(' | '), ['@file']]];
  return choices === undefined ? [] : [[flags.join(' | '), choices]];
}
