// @ts-check
import { spawn } from 'node:child_process';

/**
 * @typedef {{ argv: string[], stdin: string | true }} Command `true` stands for the key
 */

/** As many hosts at once as pacer takes (`hostsAtOnce` in src/host/connections.ts). */
const atOnce = 16;

/**
 * Runs the commands on each host in their order, each by a run of the system's `ssh`; milliseconds.
 * @param {{ config: string, key: Uint8Array, commands: readonly Command[], names: readonly string[] }} work
 */
export async function runOverSsh({ config, key, commands, names }) {
  const start = performance.now();
  const waiting = [...names];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      for (const { argv, stdin } of commands) {
        await ssh(['-F', config, name, argv.map(quote).join(' ')], stdin === true ? key : stdin);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return performance.now() - start;
}

/** @param {string[]} words @param {string | Uint8Array} input */
function ssh(words, input) {
  return new Promise((resolve, reject) => {
    const child = spawn('ssh', words, { stdio: ['pipe', 'ignore', 'inherit'] });
    child.stdin.on('error', () => {}); // It may end without reading.
    child.stdin.end(input);
    child.once('close', (status) => {
      if (status === 0) resolve(undefined);
      else reject(new Error(`ssh ended with ${status}: ${words.at(-1)?.slice(0, 200)}`));
    });
  });
}

/** @param {string} word */
function quote(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
