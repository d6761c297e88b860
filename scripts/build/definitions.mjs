// @ts-check
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { filesBelow, root } from './project.mjs';

/**
 * @typedef {import('../../src/model/command.ts').CommandDefinition} CommandDefinition
 * @typedef {{ path: string, exportName: string, definition: CommandDefinition }} Command
 *   `path` is the file's below `src/commands`, without its ending
 * @typedef {typeof import('../../src/cli/generation.ts')} Cli
 * @typedef {Cli & {
 *   embeddedAgentNames: typeof import('../../src/agents/embedded-source.ts').embeddedAgentNames,
 *   embeddedFenceAgentNames: typeof import('../../src/agents/embedded-source.ts').embeddedFenceAgentNames,
 *   sudoersLines: typeof import('../../src/plan/hosts/sudoers-lines.ts').sudoersLines,
 * }} Generation
 */

/**
 * Reads the definition of every command by running the files in `src/commands`, with what makes help, manual and
 * completion of them.
 * @returns {Promise<{ commands: Command[], generation: Generation }>}
 */
export async function loadDefinitions() {
  // Sorted without their endings: `cib` comes before `cib-push`.
  const paths = filesBelow('src/commands', '.ts')
    .map((file) => file.slice('src/commands/'.length, -'.ts'.length))
    .sort();
  const program = [
    `export * as cli from './src/cli/generation.ts';`,
    `export { embeddedAgentNames, embeddedFenceAgentNames } from './src/agents/embedded-source.ts';`,
    `export { sudoersLines } from './src/plan/hosts/sudoers-lines.ts';`,
    ...paths.map((path, index) => `import * as command${index} from './src/commands/${path}.ts';`),
    `export const modules = [${paths.map((_, index) => `command${index}`).join(', ')}];`,
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    packages: 'external',
    plugins: [nothingOnDemand],
  });
  /** @type {{ exports: Omit<Generation, keyof Cli> & { cli: Cli, modules: Record<string, unknown>[] } }} */
  const module = { exports: /** @type {any} */ ({}) };
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '');
  run(module, module.exports, createRequire(import.meta.url));
  const { cli, modules, ...others } = module.exports;
  const commands = paths.map((path, index) => commandOf(path, modules[index] ?? {}));
  return { commands, generation: { ...cli, ...others } };
}

/** Reading definitions runs no command, so what commands load on demand stays out. */
const nothingOnDemand = {
  name: 'nothing-on-demand',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/**
 * @param {string} path
 * @param {Record<string, unknown>} module
 * @returns {Command}
 */
function commandOf(path, module) {
  const found = Object.entries(module).filter(([, value]) => isDefinition(value));
  const only = found[0];
  if (only === undefined || found.length > 1) {
    throw new Error(`src/commands/${path}.ts must export one command definition, not ${found.length}`);
  }
  const definition = /** @type {CommandDefinition} */ (only[1]);
  if (definition.words.join('/') !== path) {
    throw new Error(
      `src/commands/${path}.ts is typed '${definition.words.join(' ')}': path and words must agree`,
    );
  }
  return { path, exportName: only[0], definition };
}

/** @param {unknown} value */
function isDefinition(value) {
  return typeof value === 'object' && value !== null && 'words' in value && 'run' in value;
}
