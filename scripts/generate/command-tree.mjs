// @ts-check
/**
 * @typedef {import('../build/definitions.mjs').CommandDefinition} CommandDefinition
 * @typedef {import('../build/definitions.mjs').Generation} Generation
 * @typedef {import('../../src/cli/option-table.ts').OptionEntry} OptionEntry
 *
 * @typedef {object} TreeNode what may follow the words typed so far
 * @property {string} path the words, joined by blanks
 * @property {{ word: string, summary: string }[]} below
 * @property {CommandDefinition | undefined} command
 * @property {OptionEntry[]} options
 *
 * @typedef {object} CommandTree
 * @property {TreeNode[]} nodes sorted by path; the first has no words
 * @property {OptionEntry[]} options all there are
 * @property {readonly string[]} agents full names
 * @property {readonly string[]} fenceAgents full names
 */

/**
 * The commands as the shells' completion needs them: a node for every beginning of a command.
 * @param {readonly CommandDefinition[]} definitions
 * @param {Generation} generation
 * @returns {CommandTree}
 */
export function commandTree(
  definitions,
  { commandOptions, optionTable, areaSummaries, embeddedAgentNames, embeddedFenceAgentNames },
) {
  /** @type {Map<string, TreeNode>} */
  const nodes = new Map();
  const nodeAt = (/** @type {readonly string[]} */ words) => {
    const path = words.join(' ');
    const known = nodes.get(path);
    if (known !== undefined) return known;
    /** @type {TreeNode} */
    const node = { path, below: [], command: undefined, options: [] };
    nodes.set(path, node);
    return node;
  };
  nodeAt([]);
  for (const definition of definitions) {
    if (definition.hidden === true) continue;
    for (const words of [definition.words, ...(definition.aliases ?? [])]) {
      words.forEach((word, depth) => {
        const { below } = nodeAt(words.slice(0, depth));
        const path = words.slice(0, depth + 1);
        const summary =
          depth === words.length - 1 ? definition.summary : (areaSummaries[path.join(' ')] ?? '');
        if (!below.some((one) => one.word === word)) below.push({ word, summary });
      });
      const node = nodeAt(words);
      node.command = definition;
      node.options = commandOptions(definition).map((name) => optionTable[name]);
    }
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    options: Object.values(optionTable),
    agents: embeddedAgentNames(),
    fenceAgents: embeddedFenceAgentNames(),
  };
}

/**
 * What may stand for each argument of a command: words, or a kind of name to look up. The number of the last is `*`
 * where it takes all that follow; then those before it are named even if there is nothing to offer for them.
 * @param {TreeNode} node
 * @param {CommandTree} tree
 */
export function argumentReplies({ command }, tree) {
  const positionals = command?.positionals ?? [];
  const open = positionals.some(({ rest }) => rest === true);
  return positionals
    .map(({ complete, rest }, index) => ({
      number: rest === true ? '*' : String(index),
      words: fixedWords(complete, tree),
      kind: complete,
    }))
    .filter(({ words }) => open || words === undefined || words.length > 0);
}

/**
 * @param {import('../../src/model/command.ts').Positional['complete']} complete
 * @param {CommandTree} tree
 * @returns {readonly string[] | undefined} undefined where names have to be looked up
 */
function fixedWords(complete, { agents, fenceAgents }) {
  if (complete === 'fence-agent') return fenceAgents.map((name) => name.slice('stonith:'.length)).sort();
  if (complete === 'agent') return [...new Set(agents.map((name) => shortName(name, agents)))].sort();
  return typeof complete === 'string' ? undefined : (complete ?? []);
}

/** @param {string} name @param {readonly string[]} all */
function shortName(name, all) {
  const type = name.slice(name.lastIndexOf(':') + 1);
  return all.filter((one) => one.endsWith(`:${type}`)).length === 1 ? type : name;
}

/** Whether a value of the option is the name of a file. @param {OptionEntry} option */
export function takesFile({ argument }) {
  return argument === 'FILE';
}

/** Flags that take the word behind them. @param {CommandTree} tree @returns {string[]} */
export function flagsWithValue({ options }) {
  return options.flatMap(({ flags, argument, valueOptional }) =>
    argument === undefined || valueOptional === true ? [] : [...flags],
  );
}

/** @param {string} text @returns {string} a word for any of the three shells */
export function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * Puts neighbors with the same reply together.
 * @template T
 * @param {readonly (readonly [pattern: string, reply: T])[]} rows
 * @returns {[patterns: string[], reply: T][]}
 */
export function alike(rows) {
  /** @type {[string[], T][]} */
  const groups = [];
  for (const [pattern, reply] of rows) {
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last[1]) === JSON.stringify(reply)) last[0].push(pattern);
    else groups.push([[pattern], reply]);
  }
  return groups;
}
