// @ts-check
/**
 * Makes V8's code cache beside every chunk of `dist`: run by the build, and by npm after pacer was installed, because
 * only the Node that will run pacer can make it. Without one pacer starts slower, so a failure is not an error.
 *
 * A cache is best when it holds the functions that a run calls and no others, so a few commands are run first, on a
 * file of their own. Chunks that they do not touch get a cache of their top level.
 */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

const sampleCib = `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0">
  <configuration>
    <crm_config/>
    <nodes>
      <node id="1" uname="node1"/>
    </nodes>
    <resources>
      <primitive id="vm1" class="ocf" provider="heartbeat" type="VirtualDomain"/>
    </resources>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;
const sampleCommands = [
  'resource create vm2 VirtualDomain config=/vm2.xml',
  'cluster node add-guest guest1 vm1 remote-addr=192.0.2.1',
  'cluster node add-guest guest1 vm1',
  'cluster node add-guest VM2 vm2',
  'cluster node add-remote remote1 192.0.2.2',
  'constraint location vm1 prefers node1',
  'node list',
  'node list --output-format=json',
  'resource config',
  'resource config vm1',
  'status',
  'resource update vm1 config=/vm1.xml',
  'resource meta vm1 remote-port=3122',
  'node remove guest1',
  'cluster node remove-remote remote1',
  'resource delete vm2',
  '__complete resource',
  'no such command',
];

/** @param {string} folder the built program */
export async function cacheCode(folder) {
  if (chunkNames(folder).length === 0) return;
  const loader = createRequire(import.meta.url)(join(folder, 'load-chunk.cjs'));
  await runSamples(folder, loader);
  for (const name of chunkNames(folder)) {
    const file = join(folder, name);
    const text = readFileSync(file);
    const script =
      loader.scripts.get(name) ?? new Script(text.toString('latin1'), { filename: `pacer/${name}` });
    writeFileSync(`${file}.cache.new`, loader.codeCache(text, script.createCachedData()));
    renameSync(`${file}.cache.new`, `${file}.cache`);
  }
}

/** @param {string} folder @returns {string[]} */
function chunkNames(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.cjs') && name !== 'load-chunk.cjs',
    );
  } catch {
    return []; // Nothing is built here: a git checkout before its first build.
  }
}

/**
 * Runs the sample commands in this process, so that the loader's scripts are compiled as far as a run needs them;
 * what the commands answer does not matter, an error included.
 * @param {string} folder
 * @param {{ loadChunk: (folder: string, name: string, require: NodeJS.Require) => any }} loader
 */
async function runSamples(folder, { loadChunk }) {
  const { run } = loadChunk(folder, 'main.cjs', createRequire(import.meta.url));
  const workingDirectory = mkdtempSync(join(tmpdir(), 'pacer-code-cache-'));
  writeFileSync(join(workingDirectory, 'cib.xml'), sampleCib);
  for (const command of sampleCommands) {
    try {
      await run(
        ['-f', join(workingDirectory, 'cib.xml'), ...command.split(' ')],
        sampleWorld(workingDirectory),
      );
    } catch {}
  }
  rmSync(workingDirectory, { recursive: true, force: true });
}

/** @param {string} workingDirectory */
function sampleWorld(workingDirectory) {
  const silent = { write: () => {}, isTTY: false, columns: 80 };
  return {
    environment: {},
    workingDirectory,
    stdout: silent,
    stderr: silent,
    now: Date.now,
    randomBytes: (/** @type {number} */ count) => new Uint8Array(count),
    askSecret: async () => undefined,
    askYesNo: async () => undefined,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await cacheCode(dist);
  } catch (error) {
    console.error(`pacer starts slower than it could: no code cache: ${error}`);
  }
}
