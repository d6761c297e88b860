/**
 * CPU time and memory of one change of a CIB file as it grows: read, parse, read the cluster, look for repeated
 * ids, add a resource and make another one a guest, write; the same sent as a patch; and the reading alone. CPU is net of a Node that
 * does nothing, and a multiple of that beside it: this is the figure to compare between machines. Linear growth is x10
 * from each size to the next.
 *
 *   node scripts/bench/cib.mjs [guests …]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../..', import.meta.url));
const typed = process.argv.slice(2).map(Number);
const sizes = typed.length > 0 ? typed : [64, 1000, 10_000];
const folder = mkdtempSync(join(tmpdir(), 'pacer-bench-'));
try {
  const { bigCib } = createRequire(import.meta.url)(await bundle('test/support/big-cib.ts'));
  const work = await bundle('scripts/bench/cib-work.ts');
  await bundleXmlbuilder(join(folder, 'node_modules/xmlbuilder2'));
  const bare = median(() => measure(['-e', 'console.log(JSON.stringify(process.resourceUsage()))']).cpu);
  console.log(`a Node that does nothing: ${bare.toFixed(0)} ms`);
  console.log('guests    file MB  way    CPU ms  of that Node  peak RSS MB');
  for (const size of sizes) {
    const file = join(folder, 'cib.xml');
    const text = bigCib(size);
    writeFileSync(file, text);
    for (const way of ['read', 'file', 'patch']) {
      const runs = [1, 2, 3].map(() => measure([work, file, way, join(folder, 'out.xml')]));
      const cpu = runs.map((run) => run.cpu).sort((a, b) => a - b)[1] - bare;
      const memory = Math.max(...runs.map((run) => run.memory));
      const columns = [
        cpu.toFixed(0).padStart(7),
        (cpu / bare).toFixed(1).padStart(13),
        memory.toFixed(0).padStart(12),
      ];
      console.log(
        `${String(size).padEnd(8)}${(text.length / 1e6).toFixed(1).padStart(9)}  ${way.padEnd(5)}${columns.join(' ')}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * One file, but for xmlbuilder2: that one is loaded only where it is used, as in the program that is shipped.
 * @param {string} source
 */
async function bundle(source) {
  const outfile = join(folder, `${basename(source, '.ts')}.cjs`);
  const options = { bundle: true, minify: true, platform: 'node', format: 'cjs' };
  await build({ ...options, entryPoints: [join(project, source)], external: ['xmlbuilder2'], outfile });
  return outfile;
}

/** @param {string} target */
async function bundleXmlbuilder(target) {
  await build({
    stdin: { contents: "export { create } from 'xmlbuilder2'", resolveDir: project },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    outfile: join(target, 'index.js'),
  });
  writeFileSync(join(target, 'package.json'), '{"type": "module", "main": "index.js"}');
}

/** @param {readonly string[]} argv */
function measure(argv) {
  const environment = { ...process.env };
  // Both change how Node itself starts.
  delete environment['NODE_EXTRA_CA_CERTS'];
  delete environment['NODE_OPTIONS'];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const usage = JSON.parse(stdout);
  return { cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
}

/** @param {() => number} take */
function median(take) {
  return [1, 2, 3, 4, 5].map(take).sort((a, b) => a - b)[2] ?? Number.NaN;
}
