// @ts-check
/**
 * Makes the completions and the manual out of the command definitions; with `--check` it only says which of them are
 * not what it would make, and fails when there are any.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadDefinitions } from './build/definitions.mjs';
import { root } from './build/project.mjs';
import { bashCompletion } from './generate/bash.mjs';
import { commandTree } from './generate/command-tree.mjs';
import { fishCompletion } from './generate/fish.mjs';
import { manual } from './generate/manual.mjs';
import { zshCompletion } from './generate/zsh.mjs';

const { commands, generation } = await loadDefinitions();
const definitions = commands.map(({ definition }) => definition);
const tree = commandTree(definitions, generation);
const files = {
  'completions/pacer.bash': bashCompletion(tree),
  'completions/_pacer': zshCompletion(tree),
  'completions/pacer.fish': fishCompletion(tree),
  'man/pacer.8': manual(definitions, generation),
};
const stale = Object.entries(files).filter(([path, text]) => read(path) !== text);
for (const [path, text] of stale) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale; make it again with: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
