// @ts-check
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../build/project.mjs';

/**
 * A TypeScript source with all it needs, as the module that it is.
 * @param {string} source relative to the project
 * @param {string} folder where to put it
 */
export async function bundle(source, folder) {
  return import(pathToFileURL(await bundledFile(source, folder)).href);
}

/** The same as a file to be run. @param {string} source @param {string} folder */
export async function bundledFile(source, folder) {
  const outfile = join(folder, `${basename(source, '.ts')}.mjs`);
  await build({
    entryPoints: [join(root, source)],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    external: ['*.node', 'cpu-features'],
    // Packages in CommonJS ask for both; sources look for files beside themselves.
    define: { 'import.meta.dirname': JSON.stringify(dirname(join(root, source))) },
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(join(root, 'package.json')).href)}); const __dirname = ${JSON.stringify(root)};`,
    },
  });
  return outfile;
}
