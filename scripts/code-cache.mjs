// @ts-check
/**
 * Makes V8's code cache beside every chunk of `dist`: run by the build, and by npm after pacer was installed, because
 * only the Node that will run pacer can make it. Without one pacer starts slower, so a failure is not an error.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/**
 * @param {string} folder where the chunks are now
 * @param {string} home where they will be when they run: traces show it
 */
export function cacheCode(folder, home) {
  for (const name of chunkNames(folder)) {
    const file = join(folder, name);
    const text = readFileSync(file);
    const temporary = `${file}.cache.${process.pid}`;
    // The loader takes a cache only for the very text that stands before it.
    writeFileSync(temporary, Buffer.concat([text, compile(text.toString('latin1'), join(home, name))]));
    renameSync(temporary, `${file}.cache`);
  }
}

/** @param {string} folder @returns {string[]} */
function chunkNames(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.cjs') && name !== 'load-chunk.cjs',
    );
  } catch {
    return []; // Nothing is built here: a git checkout before its first build.
  }
}

/** @param {string} source @param {string} filename */
function compile(source, filename) {
  setFlagsFromString('--no-lazy');
  const script = new Script(source, { filename });
  setFlagsFromString('--lazy');
  return script.createCachedData();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    cacheCode(dist, dist);
  } catch (error) {
    console.error(`pacer starts slower than it could: no code cache: ${error}`);
  }
}
