// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chunkBorders } from './chunk-borders.mjs';
import { noNativeAddOns, noYaml, xmlbuilderByNeed, yargsOnlyParses } from './lean-packages.mjs';
import { filesBelow, root, version } from './project.mjs';
import { virtualModules } from './virtual-modules.mjs';
import { catalogues, wordsByNeed } from './words-by-need.mjs';

/**
 * @typedef {import('./definitions.mjs').Command} Command
 */

/**
 * Chunks of their own, so loaded when something in them is used first: the code around a command (with yargs) and the
 * words of all diagnostics, which inside every command's chunk would make the program five times as large; and
 * fast-xml-parser, which most commands that may need it do not.
 */
const sharedModules = [
  'src/cli/run-command.ts',
  'src/cib/read-xml.ts',
  'src/diagnostics/catalogue/index.ts',
  ...catalogues.map(({ file }) => file),
];

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
};

/**
 * Bundles the program: the entry, one self-contained chunk per command, and one for everything that these load on
 * demand with `import()`; those may load more, so it goes in rounds until nothing new turns up.
 * @param {readonly Command[]} commands
 * @param {string} outdir
 */
export async function buildChunks(commands, outdir) {
  const borders = chunkBorders([...sharedModules, ...statefulModules()]);
  const plugins = [
    virtualModules(commands),
    borders.plugin,
    wordsByNeed,
    yargsOnlyParses,
    noNativeAddOns,
    noYaml,
    xmlbuilderByNeed,
  ];
  /** @type {{ in: string, out: string }[]} */
  let entryPoints = [
    { in: join(root, 'src/main.ts'), out: 'main' },
    ...commands.map(({ path }) => ({ in: `pacer:command/${path}`, out: `commands/${path}` })),
  ];
  while (entryPoints.length > 0) {
    // Names of our own stay whole so that the trace of an internal error can be read.
    for (const minifyIdentifiers of [false, true]) {
      await build({
        ...common,
        entryPoints: entryPoints.filter(({ out }) => out.startsWith('packages/') === minifyIdentifiers),
        minifyIdentifiers,
        outdir,
        outExtension: { '.js': '.cjs' },
        define: { PACER_VERSION: JSON.stringify(version) },
        supported: { 'dynamic-import': false },
        banner: { js: '(function(module,exports,require,__filename,__dirname){' },
        footer: { js: '})' },
        plugins,
      });
    }
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
