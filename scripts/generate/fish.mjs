// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike, argumentReplies, flagsWithValue, takesFile } from './command-tree.mjs';

/**
 * Completion for fish, with what each word means beside it.
 * @param {import('./command-tree.mjs').CommandTree} tree
 * @returns {string}
 */
export function fishCompletion(tree) {
  return `# Completion of pacer for fish. Made by scripts/generate.mjs out of the command definitions: do not edit.

# What may follow the words given.
function __pacer_below
    switch "$argv"
${cases(tree.nodes.filter(({ below }) => below.length > 0).map(({ path, below }) => [quote(path), below.map(({ word, summary }) => described(word, summary))]))}
    end
end

# The options of the command with the words given.
function __pacer_options
    switch "$argv"
${cases(tree.nodes.filter(({ command }) => command !== undefined).map(({ path, options }) => [quote(path), [described('--help', 'show the help of the command'), ...options.map(option)]]))}
        case '*'
            printf '%s\\n' '--help'\\t'show what there is' '--version'\\t'show the version'
    end
end

# What an argument may be: words, or '@' and a kind of name. Given are the command's words, ':' and its number from 0.
function __pacer_argument
    switch "$argv"
${cases(tree.nodes.flatMap((node) => argumentCases(node, tree)))}
    end
end

# The values of an option: words, or '@file'.
function __pacer_value
    switch "$argv"
${cases(tree.options.flatMap(valueCase))}
    end
end

function __pacer_takes_value
    contains -- "$argv" ${flagsWithValue(tree).join(' ')}
end

${readFileSync(join(import.meta.dirname, 'completion.fish'), 'utf8')}`;
}

/** @param {readonly (readonly [pattern: string, reply: readonly string[]])[]} rows */
function cases(rows) {
  return alike(rows.filter(([, reply]) => reply.length > 0))
    .map(
      ([patterns, reply]) =>
        `        case ${patterns.join(' ')}\n            printf '%s\\n' ${reply.join(' ')}`,
    )
    .join('\n');
}

/** @param {import('./command-tree.mjs').OptionEntry} option */
function option({ flags, summary }) {
  return described(flags[0], summary);
}

/** @param {string} word @param {string} meaning */
function described(word, meaning) {
  return `${quote(word)}\\t${quote(meaning)}`;
}

/** Between single quotes fish knows two escapes. @param {string} text */
function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/**
 * @param {import('./command-tree.mjs').TreeNode} node
 * @param {import('./command-tree.mjs').CommandTree} tree
 * @returns {(readonly [string, readonly string[]])[]}
 */
function argumentCases(node, tree) {
  const replies = argumentReplies(node, tree);
  return replies.map(({ number, words, kind }) => [
    quote(`${node.path}:${number}`),
    // fish takes the first case that fits; an argument without words must not fall through to the open one.
    (words ?? [`@${kind}`]).length === 0 ? ["''"] : (words ?? [`@${kind}`]).map(quote),
  ]);
}

/** @param {import('./command-tree.mjs').OptionEntry} option @returns {(readonly [string, readonly string[]])[]} */
function valueCase(option) {
  const { flags, choices } = option;
  if (takesFile(option)) return [[flags.map(quote).join(' '), ["'@file'"]]];
  return choices === undefined ? [] : [[flags.map(quote).join(' '), choices.map(quote)]];
}
