// @ts-check
/** Makes a checkout ready to run: packages installed, program built. Says nothing when both already hold. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/project.mjs';

if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--no-global']);
if (modified('dist/main.cjs') < Math.max(...sources().map(modified))) run('node', ['scripts/build.mjs']);

/** Whether what npm has installed is what package-lock.json says; optional packages may be for other systems. */
function isInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

/** @param {string} path @returns {Record<string, { version: string, optional?: boolean }>} */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return {}; // Nothing was installed yet.
  }
}

/** Everything that goes into the build; folders too, because a file taken away changes only its folder. */
function sources() {
  const below = (/** @type {string} */ folder) => [
    folder,
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  ];
  return [
    ...below('src'),
    ...below('scripts/build'),
    'scripts/build.mjs',
    'scripts/code-cache.mjs',
    'package.json',
  ];
}

/** @param {string} path @returns {number} when it was changed last; 0 where there is none */
function modified(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error(`setup: '${[program, ...words].join(' ')}' failed`);
    process.exit(1);
  }
}
