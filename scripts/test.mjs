// @ts-check
/**
 * What `npm test` runs: types, lint and format, generated files, then every test, those on a real cluster last. All
 * of them run even when one fails, and the last line counts them together. Which tests: see test/choose-runs.mjs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build/project.mjs';
import { chooseRuns } from './test/choose-runs.mjs';
import { runTests } from './test/run-tests.mjs';

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const count = { passed: 0, failed: 0, skipped: 0 };

check('types', bin('tsc'), ['-p', '.']);
check('types of scripts', bin('tsc'), ['-p', 'scripts']);
check('lint and format', bin('biome'), ['ci']);
check('generated files', process.execPath, ['scripts/generate.mjs', '--check']);
for (const run of chooseRuns(process.argv.slice(2))) add(runTests(run));
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** @param {string} title @param {string} program @param {string[]} words */
function check(title, program, words) {
  const passed = spawnSync(program, words, { cwd: root, stdio: 'inherit' }).status === 0;
  console.log(`${passed ? 'passed' : 'FAILED'}: ${title}`);
  count[passed ? 'passed' : 'failed']++;
}

/** @param {typeof count} more */
function add(more) {
  count.passed += more.passed;
  count.failed += more.failed;
  count.skipped += more.skipped;
}
