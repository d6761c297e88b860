// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/project.mjs';

/**
 * What vitest reports of one file, as far as it is counted.
 * @typedef {{ name: string, status: string, assertionResults: { status: string, ancestorTitles: string[] }[] }} File
 */

/**
 * Runs tests, names the groups that were skipped, and counts.
 * @param {import('./choose-runs.mjs').Run} run
 */
export function runTests(run) {
  console.log(`\n${run.title}`);
  const first = vitest(run, run.words);
  const failed = first.files.filter(({ status }) => status === 'failed').map(({ name }) => name);
  const again = run.secondTry && failed.length > 0;
  if (again) console.log(`\nonce more, what failed in ${failed.join(', ')}`);
  const second = again ? vitest(run, failed) : { files: [], passed: true };
  const files = again
    ? [...first.files.filter(({ name }) => !failed.includes(name)), ...second.files]
    : first.files;
  for (const title of skippedGroups(files)) console.log(`skipped: ${title}`);
  return counted(files, again ? second.passed : first.passed);
}

/**
 * @param {import('./choose-runs.mjs').Run} run
 * @param {string[]} words
 */
function vitest({ config, env }, words) {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-test-'));
  const outputFile = join(folder, 'report.json');
  const options = ['--reporter=default', '--reporter=json', `--outputFile=${outputFile}`];
  const { status } = spawnSync(
    join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--config', config, ...options, ...words],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  const files = readReport(outputFile);
  rmSync(folder, { recursive: true });
  return { files, passed: status === 0 };
}

/** @param {string} file @returns {File[]} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return []; // A run that broke; it is counted as one failure.
  }
}

/** Groups of which nothing ran. @param {File[]} files */
function skippedGroups(files) {
  const titlesOf = (/** @type {(status: string) => boolean} */ wanted) =>
    files
      .flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => wanted(status)))
      .map(({ ancestorTitles }) => ancestorTitles.filter(Boolean)[0] ?? 'tests without a group');
  const ran = new Set(titlesOf(isResult));
  return new Set(titlesOf((status) => !isResult(status)).filter((title) => !ran.has(title)));
}

/** @param {string} status */
function isResult(status) {
  return status === 'passed' || status === 'failed';
}

/** @param {File[]} files @param {boolean} allPassed */
function counted(files, allPassed) {
  const results = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = results.filter(({ status }) => status === 'passed').length;
  const failedTests = results.filter(({ status }) => status === 'failed').length;
  // A file that cannot even be loaded has no tests to fail, and neither has a run that broke.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = failedTests + broken.length;
  return {
    passed,
    failed: allPassed ? failed : Math.max(1, failed),
    skipped: results.length - passed - failedTests,
  };
}
