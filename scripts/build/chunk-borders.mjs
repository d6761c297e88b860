// @ts-check
import { join, relative } from 'node:path';
import { root } from './project.mjs';

/**
 * An `import()` in a source, and a module that must exist once, become chunks of their own, which the loader
 * (`src/cli/load-chunk.ts`) fetches for `require('./…')`.
 * @param {readonly string[]} once modules that must exist once
 */
export function chunkBorders(once) {
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
