/**
 * 64 logins on loopback, each with one command that reads 4096 bytes, 16 at a time: pacer's connections
 * against one run of `ssh` for each. One server and the client share this machine, so the times hold both.
 *
 *   node scripts/bench/ssh.mjs [hosts]
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../..', import.meta.url));
const hosts = Number(process.argv[2] ?? 64);
const stdin = randomBytes(4096);
const argv = ['sha256sum'];

const folder = mkdtempSync(join(tmpdir(), 'pacer-bench-'));
const { hostConnections, mapBounded, startSshd } = await load();
const names = Array.from({ length: hosts }, (_, index) => `host${index}`);
const sshd = await startSshd({ aliases: ['host*'] });
const context = {
  environment: process.env,
  workingDirectory: project,
  stderr: { isTTY: false },
  randomBytes,
  debug() {},
  note() {},
  askSecret: async () => undefined,
};

try {
  const ways = [
    ['pacer (ssh2)', () => ours('ssh2')],
    ['pacer (system ssh)', () => ours('system')],
    ['ssh', () => theirs([])],
    ['ssh, curve25519 as ssh2', () => theirs(['-o', 'KexAlgorithms=curve25519-sha256'])],
  ];
  console.log(`${hosts} hosts, 16 at a time; medians of 3`);
  console.log(`${'way'.padEnd(26)}${'wall s'.padStart(8)}${'CPU ms a host'.padStart(15)}`);
  const measured = ways.map(() => []);
  // In turns, so that a busy moment of the machine does not fall on one way alone.
  for (let round = 0; round < 3; round += 1) {
    for (const [index, [, run]] of ways.entries()) measured[index].push(await measure(run));
  }
  for (const [index, [title]] of ways.entries()) {
    const wall = median(measured[index].map((one) => one.wall));
    const cpu = median(measured[index].map((one) => one.cpu));
    console.log(`${title.padEnd(26)}${wall.toFixed(2).padStart(8)}${(cpu / hosts).toFixed(1).padStart(15)}`);
  }
} finally {
  await sshd.stop();
  rmSync(folder, { recursive: true });
}

async function ours(transport) {
  const connections = hostConnections(context, { configFile: sshd.configFile, identities: [], transport });
  await Promise.all(
    names.map(async (name) => {
      const host = await connections.open(name);
      const result = await host.value.run({ argv, stdin });
      if (result.value?.status !== 0) throw new Error(JSON.stringify(result));
    }),
  );
  await connections.close();
}

function theirs(options) {
  return mapBounded(names, 16, async (name) => {
    const child = spawn('ssh', ['-F', sshd.configFile, ...options, name, ...argv], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.end(stdin);
    const status = await new Promise((resolve) => child.once('close', resolve));
    if (status !== 0) throw new Error(`ssh ended with ${status}`);
  });
}

/** Wall time in seconds, CPU time of this process and the children it waited for in milliseconds. */
async function measure(run) {
  const before = { at: performance.now(), cpu: cpuTime() };
  await run();
  return { wall: (performance.now() - before.at) / 1000, cpu: cpuTime() - before.cpu };
}

/** Of /proc/self/stat: utime, stime, cutime, cstime, in ticks of 10 ms. */
function cpuTime() {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 15);
  return fields.reduce((sum, field) => sum + Number(field) * 10, 0);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The sources as they stand, so that nothing needs to be built before. */
async function load() {
  const outfile = join(folder, 'bundle.mjs');
  const sources = ['src/host/connections.ts', 'src/host/bounded.ts', 'test/support/sshd.ts'];
  await build({
    stdin: { contents: sources.map((file) => `export * from './${file}';`).join('\n'), resolveDir: project },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    external: ['*.node', 'cpu-features'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire('${pathToFileURL(project)}'); const __dirname = '${project}';`,
    },
  });
  return import(pathToFileURL(outfile).href);
}
