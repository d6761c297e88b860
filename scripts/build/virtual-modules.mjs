// @ts-check
import { root } from './project.mjs';

/**
 * @typedef {import('./definitions.mjs').Command} Command
 */

/**
 * The modules that are made and not written: the tree of words, and what starts a command.
 * @param {readonly Command[]} commands
 * @returns {import('esbuild').Plugin}
 */
export function virtualModules(commands) {
  const exportNames = new Map(commands.map(({ path, exportName }) => [path, exportName]));
  return {
    name: 'virtual-modules',
    setup(build) {
      build.onResolve({ filter: /^pacer:/ }, ({ path, kind }) =>
        kind === 'dynamic-import'
          ? { path: `./commands/${path.slice('pacer:command/'.length)}.cjs`, external: true }
          : { path, namespace: 'pacer' },
      );
      build.onLoad({ filter: /^pacer:routes$/, namespace: 'pacer' }, () => ({
        contents: `const none = new Map(); export const routes = ${routesSource(commands)};`,
        resolveDir: root,
      }));
      build.onLoad({ filter: /^pacer:command\//, namespace: 'pacer' }, ({ path: id }) => {
        const path = id.slice('pacer:command/'.length);
        return { contents: commandSource(path, exportNames.get(path) ?? ''), resolveDir: root };
      });
    },
  };
}

/** @param {string} path @param {string} exportName */
function commandSource(path, exportName) {
  return `import { ${exportName} as definition } from './src/commands/${path}.ts';
import { runCommand } from './src/cli/run-command.ts';
export const run = (argv, typed, world, takenBy) => runCommand(definition, argv, typed, world, takenBy);`;
}

/** @param {readonly Command[]} commands */
function routesSource(commands) {
  /** @typedef {{ command?: Command, takesWords?: boolean, below: Map<string, Node> }} Node */
  /** @type {Node} */
  const tree = { below: new Map() };
  for (const command of commands) {
    for (const words of [command.definition.words, ...(command.definition.aliases ?? [])]) {
      let node = tree;
      for (const word of words) {
        const below = node.below.get(word) ?? { below: new Map() };
        node.below.set(word, below);
        node = below;
      }
      node.command = command;
      node.takesWords = takesWords(command, words);
    }
  }
  /** @type {(node: Node) => string} */
  const source = ({ command, takesWords, below }) => {
    const children = [...below].map(([word, node]) => `[${JSON.stringify(word)}, ${source(node)}]`);
    const own =
      command && `command: () => import('pacer:command/${command.path}'), takesWords: ${takesWords}, `;
    // A getter, so that a run makes the part of the tree that its words lead through, and --version none.
    const rest =
      children.length === 0 ? 'below: none' : `get below() { return new Map([${children.join(', ')}]); }`;
    return `{${own ?? ''}${rest}}`;
  };
  return source(tree);
}

/**
 * A command that may be typed by its area alone (`resource` for `resource status`) takes no words then, as with pcs:
 * a word behind it is meant as a command.
 * @param {Command} command @param {readonly string[]} typed
 */
function takesWords({ definition }, typed) {
  const isAreaAlone =
    typed.length < definition.words.length && typed.every((word, at) => word === definition.words[at]);
  return definition.positionals.length > 0 && !isAreaAlone;
}
