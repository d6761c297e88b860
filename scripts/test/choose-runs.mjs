// @ts-check

/**
 * One run of vitest: what it is, with which configuration and settings, and the words it gets.
 * @typedef {{ title: string, config: string, env: Record<string, string>, words: string[], secondTry: boolean }} Run
 */

/**
 * The two main walk-throughs, guest node and remote node, which CI tries on Debian 13 (Pacemaker 3.0) as well, and
 * the failure of a remote node, a step of which 3.0 alone can take.
 */
const walkThroughs = [
  'test/cluster/documents/guest-node-quick-example.test.ts',
  'test/cluster/documents/remote-node-walk-through.test.ts',
  'test/cluster/documents/remote-node-failure.test.ts',
];

/**
 * The runs that the words after `npm test --` ask for. Paths choose tests: `test/plan`, `test/cluster/lab.test.ts`;
 * `--without-cluster` leaves out those on a real cluster, which take longer than all others. From the first option
 * on words are vitest's, of every run. A run of its own for the cluster's: a lab wants the machine to itself.
 * @param {string[]} words
 * @returns {Run[]}
 */
export function chooseRuns(words) {
  const withCluster = !words.includes('--without-cluster');
  const { paths, options } = split(words.filter((word) => word !== '--without-cluster'));
  const all = paths.length === 0;
  const onCluster = paths.filter((path) => path.startsWith('test/cluster'));
  const others = paths.filter((path) => !onCluster.includes(path));
  const runs = [];
  if (all || others.length > 0) runs.push(ordinary([...others, ...options]));
  if (withCluster && (all || onCluster.length > 0)) runs.push(onLab([...onCluster, ...options]));
  if (withCluster && all && inCI())
    runs.push({
      ...onLab([...walkThroughs, ...options]),
      title: 'walk-throughs on Debian 13',
      env: { PACER_LAB_SUITE: 'trixie' },
    });
  return runs;
}

/** @param {string[]} words @returns {Run} */
function ordinary(words) {
  return { title: 'tests', config: 'vitest.config.mts', env: {}, words, secondTry: false };
}

/** @param {string[]} words @returns {Run} */
function onLab(words) {
  return {
    title:
      'tests on a real cluster: all of them take ten minutes and more (--without-cluster leaves them out)',
    config: 'test/cluster/vitest.config.mts',
    env: {},
    words,
    // What a test did to its cluster cannot be undone for a second try of it alone: CI tries the whole file.
    secondTry: inCI(),
  };
}

function inCI() {
  return process.env['CI'] === 'true';
}

/** @param {string[]} words */
function split(words) {
  const first = words.findIndex((word) => word.startsWith('-'));
  const end = first === -1 ? words.length : first;
  return { paths: words.slice(0, end), options: words.slice(end) };
}
