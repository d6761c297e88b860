import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, execPath, version } from 'node:process';
import { Script } from 'node:vm';

const chunks = new Map<string, unknown>();

/** The compiled chunks by name: what they compiled while they ran is what the code cache should hold. */
export const scripts = new Map<string, Script>();

/**
 * Loads a chunk of the built program: a CommonJS text that is compiled from V8's code cache where a fitting one
 * lies beside it; one that does not fit costs time, not truth.
 * `./NAME` in a chunk is another chunk; everything else is a module of Node. What a chunk may not need is loaded
 * when it is used first: a module shared between chunks, or one of the slow modules of Node.
 */
export function loadChunk(folder: string, name: string, nodeRequire: (id: string) => unknown): unknown {
  const known = chunks.get(name);
  if (known !== undefined) return known;
  const file = join(folder, name);
  const module = { exports: {} };
  chunks.set(name, module.exports);
  const requireFromChunk = (id: string) => {
    const load = () => (id.startsWith('./') ? loadChunk(folder, id.slice(2), nodeRequire) : nodeRequire(id));
    return id.startsWith('./modules/') || slowModules.has(id) ? atFirstUse(load) : load();
  };
  compileChunk(name, file)(module, module.exports, requireFromChunk, file, folder);
  chunks.set(name, module.exports);
  return module.exports;
}

type Chunk = (
  module: { exports: unknown },
  exports: unknown,
  require: (id: string) => unknown,
  filename: string,
  dirname: string,
) => void;

function compileChunk(name: string, file: string): Chunk {
  const text = readFileSync(file);
  const cachedData = readCodeCache(`${file}.cache`, text);
  // The build writes ASCII only, so the cheapest decoding is the right one.
  const source = text.toString('latin1');
  // Traces show the chunk's name, wherever the program is: a cache keeps the name it was made under.
  const script = new Script(source, { filename: `pacer/${name}`, ...(cachedData && { cachedData }) });
  scripts.set(name, script);
  return script.runInThisContext() as Chunk;
}

/**
 * Modules of Node that take 0.4 to 2 ms each, of the 16 that Node takes to start. Only such as are read by the names
 * of their exports: one that is itself a function or class is not here.
 */
const slowModules = new Set(
  [
    'child_process',
    'crypto',
    'dns',
    'fs/promises',
    'net',
    'readline',
    'timers/promises',
    'tls',
    'tty',
    'zlib',
  ].map((name) => `node:${name}`),
);

/** Stands for the exports of a module until one of them is asked for by its name. */
function atFirstUse(load: () => unknown): object {
  let loaded: object | undefined;
  const module = () => {
    loaded ??= load() as object;
    return loaded;
  };
  return new Proxy(
    {},
    {
      get: (_, name) => Reflect.get(module(), name),
      has: (_, name) => Reflect.has(module(), name),
      ownKeys: () => Reflect.ownKeys(module()),
      getOwnPropertyDescriptor: (_, name) => {
        const descriptor = Reflect.getOwnPropertyDescriptor(module(), name);
        return descriptor && { ...descriptor, configurable: true };
      },
    },
  );
}

/**
 * What a cache file holds: which Node made it, the very text it was made from, and the code. V8 itself compares the
 * text's length only, and takes the cache of any Node with its own version number: 20.19.0 dies of 20.20's.
 */
export function codeCache(text: Buffer, code: Buffer): Buffer {
  return Buffer.concat([madeBy, text, code]);
}

const madeBy = Buffer.from(`${version} ${arch} ${execPath}\n`);

function readCodeCache(file: string, text: Buffer): Buffer | undefined {
  try {
    const cache = readFileSync(file);
    const codeAt = madeBy.length + text.length;
    const fits =
      cache.subarray(0, madeBy.length).equals(madeBy) && cache.subarray(madeBy.length, codeAt).equals(text);
    return fits ? cache.subarray(codeAt) : undefined;
  } catch {
    return undefined; // There is none: the program only starts a little slower.
  }
}
