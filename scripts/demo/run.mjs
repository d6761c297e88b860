// @ts-check
// The main job on an embedded default: a CIB file, and one SSH host on loopback that lives for as long as the demo.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHost } from './host.mjs';

const pacer = fileURLToPath(new URL('../../bin/pacer', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pacer-demo-'));
const cib = join(folder, 'cib.xml');
let failures = 0;

const emptyCib = `<cib validate-with="pacemaker-3.9" crm_feature_set="3.16.1" admin_epoch="0" epoch="1" num_updates="0">
  <configuration>
    <crm_config/>
    <nodes>
      <node id="1" uname="node1"/>
      <node id="2" uname="node2"/>
    </nodes>
    <!-- what pacer does not change stays as it is: this comment, for example -->
    <resources/>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;

const host = await startHost(folder);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

try {
  writeFileSync(cib, emptyCib);
  const prepare = ['--prepare-host', '--authkey', join(folder, 'authkey'), '--ssh-config', host.sshConfig];

  say('A cluster of node1 and node2, and a plain host that is to become the guest node guest1.');
  await step('The resource that starts the virtual machine', {
    typed: [
      'resource',
      'create',
      'vm-guest1',
      'VirtualDomain',
      'hypervisor=qemu:///system',
      'config=/etc/pacemaker/guest1.xml',
      'meta',
    ],
    prints: ["Assumed agent name 'ocf:heartbeat:VirtualDomain' (deduced from 'VirtualDomain')"],
  });
  await step('Make it a guest node: the host first, the configuration last', {
    typed: ['cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', ...prepare],
    prints: [
      "No addresses specified for host 'guest1', using 'guest1'",
      "Sending 'pacemaker authkey' to 'guest1'",
      "guest1: successful distribution of the file 'pacemaker authkey'",
      "guest1: successful run of 'pacemaker_remote enable'",
      "guest1: successful run of 'pacemaker_remote start'",
    ],
  });
  await step('The configuration', { typed: ['resource', 'config'], prints: ['remote-node=guest1'] });
  await step('Every node', { typed: ['node', 'list'], prints: ['guest1', 'vm-guest1', '3121'] });
  show('The CIB', readFileSync(cib, 'utf8'));
  check('the comment is still there', readFileSync(cib, 'utf8').includes('<!-- what pacer does not change'));
  check(
    'the guest node is in the CIB',
    readFileSync(cib, 'utf8').includes('name="remote-node" value="guest1"'),
  );
  showHost();
  check(
    'the host has the key of the cluster',
    sameFile(join(folder, 'authkey'), hostFile('etc/pacemaker/authkey')),
  );
  check('the key is 256 bytes', statSync(hostFile('etc/pacemaker/authkey')).size === 256);
  check(
    'the service is enabled and active',
    existsSync(hostFile('run/units/enabled')) && existsSync(hostFile('run/units/active')),
  );

  const before = readFileSync(cib, 'utf8');
  await step('The same again: already so', {
    typed: ['cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', ...prepare],
    prints: ["'guest1' is already"],
  });
  check('nothing was changed', readFileSync(cib, 'utf8') === before);
  await step('A name that collides is refused, and nothing is touched', {
    typed: ['resource', 'create', 'GUEST1', 'ocf:pacemaker:Dummy'],
    prints: ['Error: ', 'guest1'],
    status: 1,
  });
  check('nothing was changed', readFileSync(cib, 'utf8') === before);
  await step('Undo it', {
    typed: ['node', 'remove', 'guest1', ...prepare],
    prints: ["guest1: successful run of 'pacemaker_remote stop'"],
  });
  show('The CIB', readFileSync(cib, 'utf8'));
  check('no trace of guest1 is left in the CIB', !readFileSync(cib, 'utf8').includes('"guest1"'));
  showHost();
  check('the key is gone from the host', !existsSync(hostFile('etc/pacemaker/authkey')));
  check(
    'the service is off',
    !existsSync(hostFile('run/units/enabled')) && !existsSync(hostFile('run/units/active')),
  );
} finally {
  await host.stop();
}
say(failures === 0 ? 'Everything is as it should be.' : `${failures} thing(s) are not as they should be.`);
process.exit(failures === 0 ? 0 : 1);

/**
 * Runs pacer, shows the command and its real output, and checks what an administrator would look for.
 * @param {string} title
 * @param {{ typed: string[], prints: string[], status?: number }} wanted
 */
async function step(title, { typed, prints, status = 0 }) {
  console.log(`\n== ${title}`);
  console.log(`$ pacer -f cib.xml ${typed.map(shown).join(' ')}`);
  const answer = await run(['-f', cib, ...typed]);
  process.stdout.write(answer.output.replaceAll(folder, '.'));
  check(`exit status ${status}`, answer.status === status, answer.status);
  for (const text of prints) check(`prints ${JSON.stringify(text)}`, answer.output.includes(text));
}

/** @param {string[]} words @returns {Promise<{ status: number | null, output: string }>} */
function run(words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [pacer, ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (status) => resolve({ status, output }));
  });
}

function showHost() {
  const service = ['enabled', 'active'].filter((state) => existsSync(hostFile(`run/units/${state}`)));
  const key = existsSync(hostFile('etc/pacemaker/authkey'))
    ? `${statSync(hostFile('etc/pacemaker/authkey')).size} bytes`
    : 'none';
  show(
    'What stands on the host',
    `/etc/pacemaker/authkey: ${key}\npacemaker_remote: ${service.join(', ') || 'off'}\n`,
  );
}

/** @param {string} path */
function hostFile(path) {
  return join(host.root, path);
}

/** @param {string} one @param {string} other */
function sameFile(one, other) {
  return readFileSync(one).equals(readFileSync(other));
}

/** @param {string} title @param {string} text */
function show(title, text) {
  console.log(`\n== ${title}`);
  process.stdout.write(text);
}

/** @param {string} what @param {boolean} holds @param {unknown} [found] */
function check(what, holds, found) {
  if (holds) return;
  failures += 1;
  console.log(`NOT AS IT SHOULD BE: ${what}${found === undefined ? '' : `, found ${found}`}`);
}

/** @param {string} text */
function say(text) {
  console.log(`\n${text}`);
}

/** @param {string} word */
function shown(word) {
  const text = word.replaceAll(folder, '.');
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text}'`;
}
