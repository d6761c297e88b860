// @ts-check
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { filesBelow, root, version } from './project.mjs';

/**
 * @typedef {import('./definitions.mjs').Command} Command
 */

/**
 * What every command needs, made into chunks once: the code around a command (with yargs), and the words of all
 * diagnostics. Inside every command's chunk they would make the program five times as large.
 */
const sharedModules = ['src/cli/run-command.ts', 'src/diagnostics/catalogue/index.ts'];

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
  legalComments: 'none',
  minifyWhitespace: true,
  minifySyntax: true,
  // Names stay whole so that the trace of an internal error can be read.
  minifyIdentifiers: false,
};

/**
 * Bundles the program: the entry, one self-contained chunk per command, and one for everything that these load on
 * demand with `import()`; those may load more, so it goes in rounds until nothing new turns up.
 * @param {readonly Command[]} commands
 * @param {string} outdir
 */
export async function buildChunks(commands, outdir) {
  const borders = chunkBorders([...sharedModules, ...statefulModules()]);
  const plugins = [virtualModules(commands), borders.plugin, yargsOnlyParses, noNativeAddOns, noYaml];
  /** @type {{ in: string, out: string }[]} */
  let entryPoints = [
    { in: join(root, 'src/main.ts'), out: 'main' },
    ...commands.map(({ path }) => ({ in: `pacer:command/${path}`, out: `commands/${path}` })),
  ];
  while (entryPoints.length > 0) {
    await build({
      ...common,
      entryPoints,
      outdir,
      outExtension: { '.js': '.cjs' },
      // yargs' parser makes itself a `require` from its own address, to load configuration files; it has none here.
      define: { PACER_VERSION: JSON.stringify(version), 'import.meta.url': '"file:///pacer"' },
      supported: { 'dynamic-import': false },
      banner: { js: '(function(module,exports,require,__filename,__dirname){' },
      footer: { js: '})' },
      plugins,
    });
    entryPoints = borders.takeNewChunks();
  }
  await build({
    ...common,
    entryPoints: [join(root, 'src/cli/load-chunk.ts')],
    outfile: join(outdir, 'load-chunk.cjs'),
  });
}

/**
 * Modules that must exist once, though several chunks need them, because they hold state or an identity: a class
 * that somebody tests with `instanceof`, a `Map` to be filled, a variable, a symbol.
 */
function statefulModules() {
  const sources = filesBelow('src', '.ts').map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }));
  const tested = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/instanceof (\w+)/g)].map((match) => match[1])),
  );
  const holdsState = (/** @type {string} */ text) =>
    /^(export )?let \w|^(export )?const \w+[^=]*= (new (Weak)?(Map|Set)(<.*>)?\(\)|Symbol\()/m.test(text) ||
    [...text.matchAll(/^export class (\w+)/gm)].some(([, name]) => tested.has(name));
  return sources.filter(({ text }) => holdsState(text)).map(({ file }) => file);
}

/**
 * The modules that are made and not written: the tree of words, and what starts a command.
 * @param {readonly Command[]} commands
 * @returns {import('esbuild').Plugin}
 */
function virtualModules(commands) {
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
        contents: `export const routes = ${routesSource(commands)};`,
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
export const run = (argv, typed, world) => runCommand(definition, argv, typed, world);`;
}

/** @param {readonly Command[]} commands */
function routesSource(commands) {
  /** @typedef {{ command?: Command, below: Map<string, Node> }} Node */
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
    }
  }
  /** @type {(node: Node) => string} */
  const source = ({ command, below }) => {
    const children = [...below].map(([word, node]) => `[${JSON.stringify(word)}, ${source(node)}]`);
    const own =
      command &&
      `command: () => import('pacer:command/${command.path}'), takesWords: ${takesWords(command)}, `;
    return `{${own ?? ''}below: new Map([${children.join(', ')}])}`;
  };
  return source(tree);
}

/** @param {Command} command */
function takesWords({ definition }) {
  return definition.positionals.length > 0;
}

/**
 * An `import()` in a source, and a module that must exist once, become chunks of their own, which the loader
 * (`src/cli/load-chunk.ts`) fetches for `require('./…')`.
 * @param {readonly string[]} once modules that must exist once
 */
function chunkBorders(once) {
  /** @type {Map<string, string>} chunk → what it is made of */
  const found = new Map();
  /** @type {Set<string>} */
  const taken = new Set();
  const chunkOf = (/** @type {string} */ target) => {
    const own = target.startsWith('src/');
    const chunk = own ? `modules/${target.slice('src/'.length, -'.ts'.length)}` : `packages/${target}`;
    found.set(chunk, own ? join(root, target) : target);
    return { path: `./${chunk}.cjs`, external: true };
  };
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'chunk-borders',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ kind, path, importer, resolveDir }) => {
        const ours = importer.startsWith(join(root, 'src/')) || resolveDir === root;
        if (!ours || kind === 'entry-point') return undefined;
        const target = path.startsWith('.') ? relative(root, join(resolveDir, path)) : path;
        return kind === 'dynamic-import' || once.includes(target) ? chunkOf(target) : undefined;
      });
    },
  };
  const takeNewChunks = () => {
    const fresh = [...found].filter(([chunk]) => !taken.has(chunk));
    for (const [chunk] of fresh) taken.add(chunk);
    return fresh.map(([chunk, target]) => ({ in: target, out: chunk }));
  };
  return { plugin, takeNewChunks };
}

/**
 * Of yargs only the parser is used. Its platform file, which comes along, loads the help formatter, string widths (a
 * 17 ms `Intl.Segmenter`), translations and standard output; the parser needs nothing of it.
 */
/** @type {import('esbuild').Plugin} */
const yargsOnlyParses = {
  name: 'yargs-only-parses',
  setup(build) {
    build.onLoad({ filter: /\/yargs\/lib\/platform-shims\/esm\.mjs$/ }, () => ({
      contents: 'export default {};',
    }));
  },
};

/** ssh2 tries two optional native add-ons and goes on without them; they gain nothing (measured) and cannot be bundled. */
/** @type {import('esbuild').Plugin} */
const noNativeAddOns = {
  name: 'no-native-add-ons',
  setup(build) {
    build.onResolve({ filter: /\.node$|^cpu-features$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** xmlbuilder2 also reads and writes YAML, with a package as large as a fifth of its own; pacer has no YAML. */
/** @type {import('esbuild').Plugin} */
const noYaml = {
  name: 'no-yaml',
  setup(build) {
    build.onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'no-yaml' }));
    build.onLoad({ filter: /./, namespace: 'no-yaml' }, () => ({ contents: '' }));
  },
};
