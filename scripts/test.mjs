// @ts-check
/**
 * What `npm test` runs: types, lint and format, generated files, then every test. All of them run even when one
 * fails, and the last line counts them together. Arguments go to vitest.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build/project.mjs';

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const count = { passed: 0, failed: 0, skipped: 0 };

check('types', bin('tsc'), ['-p', '.']);
check('types of scripts', bin('tsc'), ['-p', 'scripts']);
check('lint and format', bin('biome'), ['ci']);
check('generated files', process.execPath, ['scripts/generate.mjs', '--check']);
tests(process.argv.slice(2));
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** @param {string} title @param {string} program @param {string[]} words */
function check(title, program, words) {
  const passed = run(program, words);
  console.log(`${passed ? 'passed' : 'FAILED'}: ${title}`);
  count[passed ? 'passed' : 'failed']++;
}

/** @param {string[]} words */
function tests(words) {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-test-'));
  const outputFile = join(folder, 'report.json');
  const passed = run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${outputFile}`,
    ...words,
  ]);
  const report = readReport(outputFile);
  rmSync(folder, { recursive: true });
  count.passed += report.numPassedTests ?? 0;
  count.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  // A file that cannot even be loaded has no tests to fail, and neither has a run that broke.
  const broken = report.testResults?.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = (report.numFailedTests ?? 0) + (broken?.length ?? 0);
  count.failed += passed ? failed : Math.max(1, failed);
}

/**
 * @param {string} file
 * @returns {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults?: { status: string, assertionResults: unknown[] }[] }}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  return spawnSync(program, words, { cwd: root, stdio: 'inherit' }).status === 0;
}
