// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './project.mjs';

const index = join(root, 'src/diagnostics/catalogue/index.ts');

/** The modules that hold the words of diagnostics, each with the name of its export: what `index.ts` puts together. */
export const catalogues = [
  ...readFileSync(index, 'utf8').matchAll(/^import \{ (\w+) \} from '(\.\/[\w-]+\.ts)';$/gm),
].map(([, name = '', path = '']) => ({ name, file: relative(root, join(dirname(index), path)) }));

/**
 * The catalogue as one object would be made whole by every command that says a word. Built, it is a table from code
 * to module, and a module is loaded for the first code of it.
 * @type {import('esbuild').Plugin}
 */
export const wordsByNeed = {
  name: 'words-by-need',
  setup(build) {
    build.onLoad({ filter: /\/diagnostics\/catalogue\/index\.ts$/ }, async () => ({
      contents: await tableSource(),
      resolveDir: dirname(index),
    }));
  },
};

async function tableSource() {
  const imports = catalogues
    .map(({ name, file }) => `import { ${name} } from './${relative(dirname(index), join(root, file))}';`)
    .join('\n');
  const codes = await codesOf(`${imports}
    export const codes = [${catalogues.map(({ name }) => `Object.keys(${name})`).join(', ')}];`);
  const areas = codes.flatMap((list, area) => list.map((code) => [code, area]));
  return `${imports}
const modules = [${catalogues.map(({ name }) => `() => ${name}`).join(', ')}];
const areas = ${JSON.stringify(Object.fromEntries(areas))};
export const catalogue = new Proxy(areas, { get: (_, code) => modules[areas[code]]?.()[code] });`;
}

/** @param {string} contents @returns {Promise<string[][]>} */
async function codesOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dirname(index), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
  });
  const module = { exports: { codes: [] } };
  new Function('module', outputFiles[0]?.text ?? '')(module);
  return module.exports.codes;
}
