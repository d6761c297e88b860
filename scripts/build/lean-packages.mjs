// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * Of yargs only the parser is used. Its platform file, which comes along, loads the help formatter, string widths (a
 * 17 ms `Intl.Segmenter`), translations and standard output; the parser needs nothing of it. Nor does the parser read
 * configuration files here, for which it would load `node:module` (1 ms).
 * @type {Plugin}
 */
export const yargsOnlyParses = {
  name: 'yargs-only-parses',
  setup(build) {
    build.onLoad({ filter: /\/yargs\/lib\/platform-shims\/esm\.mjs$/ }, () => ({
      contents: 'export default {};',
    }));
    build.onResolve({ filter: /^node:module$/ }, ({ path, importer }) =>
      importer.includes('/yargs-parser/') ? { path, namespace: 'no-module' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'no-module' }, () => ({
      contents: 'export const createRequire = undefined;',
    }));
  },
};

/**
 * ssh2 tries two optional native add-ons and goes on without them; they gain nothing (measured) and cannot be bundled.
 * @type {Plugin}
 */
export const noNativeAddOns = {
  name: 'no-native-add-ons',
  setup(build) {
    build.onResolve({ filter: /\.node$|^cpu-features$/ }, ({ path }) => ({ path, external: true }));
  },
};

/**
 * xmlbuilder2 also reads and writes YAML, with a package as large as a fifth of its own; pacer has no YAML.
 * @type {Plugin}
 */
export const noYaml = {
  name: 'no-yaml',
  setup(build) {
    build.onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'no-yaml' }));
    build.onLoad({ filter: /./, namespace: 'no-yaml' }, () => ({ contents: '' }));
  },
};

/**
 * xmlbuilder2 and its DOM load a hundred modules, of which writing an element needs a third: here each is loaded where it
 * is used first (known elsewhere as "inline requires"), which halves the time. Their compiled form is regular enough for
 * this: `const NAME_1 = require("…");`, and NAME_1 nowhere but in reading its exports.
 * @type {Plugin}
 */
export const xmlbuilderByNeed = {
  name: 'xmlbuilder-by-need',
  setup(build) {
    build.onLoad({ filter: /\/(xmlbuilder2|@oozcitak\/\w+)\/lib\/.*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      // This one turns features of the DOM off, after the DOM itself, once loaded, has turned them on.
      return { contents: path.endsWith('/builder/dom.js') ? text : inlineRequires(text) };
    });
  },
};

/** @param {string} text */
function inlineRequires(text) {
  /** @type {Map<string, string>} */
  const modules = new Map();
  const rest = text.replace(
    /^(?:const|var) (\w+_\d+) = require\(("[^"]+")\);$/gm,
    (_, /** @type {string} */ name, /** @type {string} */ module) => {
      modules.set(name, module);
      return '';
    },
  );
  return rest.replace(/\b\w+_\d+\b/g, (name) => {
    const module = modules.get(name);
    return module === undefined ? name : `(require(${module}))`;
  });
}
