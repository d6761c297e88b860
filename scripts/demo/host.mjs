// @ts-check
// A throw-away host for the demo: ssh2's server on loopback in front of a folder that plays the host's root.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {typeof import('ssh2')} */
const ssh2 = createRequire(import.meta.url)('ssh2');
const standIns = fileURLToPath(new URL('stand-ins', import.meta.url));

/**
 * Starts the host. Commands run in a real shell with a few stand-ins first in PATH, and the paths of a system's
 * root are turned into paths below the folder, so that nothing of the machine itself is read or written.
 *
 * @param {string} folder where the host's root and the files of the SSH client go
 * @returns {Promise<{ root: string, sshConfig: string, stop(): Promise<unknown> }>}
 */
export async function startHost(folder) {
  const root = makeRoot(join(folder, 'guest1'));
  const hostKey = ssh2.utils.generateKeyPairSync('ed25519');
  const userKey = ssh2.utils.generateKeyPairSync('ed25519');
  const allowed = /** @type {import('ssh2').ParsedKey} */ (ssh2.utils.parseKey(userKey.public));
  const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => serve(client, allowed, root));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    root,
    sshConfig: writeClientFiles(folder, port, hostKey.public, userKey.private),
    stop: () => new Promise((resolve) => void server.close(() => resolve(undefined))),
  };
}

/** @param {string} root */
function makeRoot(root) {
  for (const path of ['etc/pacemaker', 'etc/default', 'proc/net', 'run/systemd/system']) {
    mkdirSync(join(root, path), { recursive: true });
  }
  writeFileSync(join(root, 'etc/os-release'), 'ID=debian\nVERSION_ID="12"\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nhaclient:x:118:\n');
  writeFileSync(join(root, 'etc/default/pacemaker'), '# settings of the pacemaker daemons\n');
  // What a fresh Debian host has: a random key of its own, good for nothing.
  writeFileSync(join(root, 'etc/pacemaker/authkey'), 'a key that the package made', { mode: 0o640 });
  writeFileSync(join(root, 'proc/net/tcp'), '');
  return root;
}

/** @param {string} folder @param {number} port @param {string} hostKey @param {string} userKey */
function writeClientFiles(folder, port, hostKey, userKey) {
  const identity = join(folder, 'id_ed25519');
  writeFileSync(identity, userKey, { mode: 0o600 });
  chmodSync(identity, 0o600);
  writeFileSync(join(folder, 'known_hosts'), `[127.0.0.1]:${port} ${hostKey}\n`);
  const config = join(folder, 'ssh_config');
  const lines = [
    'Host guest1',
    '  HostName 127.0.0.1',
    `  Port ${port}`,
    '  User root',
    `  IdentityFile ${identity}`,
    '  IdentitiesOnly yes',
    '  IdentityAgent none',
    `  UserKnownHostsFile ${join(folder, 'known_hosts')}`,
    '  GlobalKnownHostsFile /dev/null',
    '  StrictHostKeyChecking yes',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  return config;
}

/** @param {import('ssh2').Connection} client @param {import('ssh2').ParsedKey} allowed @param {string} root */
function serve(client, allowed, root) {
  client.on('authentication', (attempt) =>
    isAllowed(attempt, allowed) ? attempt.accept() : attempt.reject(['publickey']),
  );
  client.on('error', () => {});
  client.on('session', (accept) => {
    accept().on('exec', (acceptExec, _reject, { command }) => run(acceptExec(), command, root));
  });
}

/** @param {import('ssh2').AuthContext} attempt @param {import('ssh2').ParsedKey} allowed */
function isAllowed(attempt, allowed) {
  if (attempt.method !== 'publickey' || !attempt.key.data.equals(allowed.getPublicSSH())) return false;
  const { signature, blob, hashAlgo } = attempt;
  // Without a signature this only asks whether the key would do.
  if (signature === undefined) return true;
  return blob !== undefined && allowed.verify(blob, signature, hashAlgo) === true;
}

/** @param {import('ssh2').ServerChannel} channel @param {string} command @param {string} root */
function run(channel, command, root) {
  const shell = spawn('/bin/sh', ['-c', below(command, root)], {
    env: { PATH: `${standIns}:${process.env.PATH}`, REAL_PATH: process.env.PATH, HOST_ROOT: root },
  });
  /** @type {Buffer[]} */
  const input = [];
  channel.on('data', (/** @type {Buffer} */ chunk) => input.push(chunk));
  channel.on('end', () => shell.stdin.end(scriptBelow(Buffer.concat(input), root)));
  shell.stdin.on('error', () => {});
  /** @type {Buffer[]} */
  const output = [];
  shell.stdout.on('data', (chunk) => output.push(chunk));
  shell.stderr.on('data', (chunk) => channel.stderr.write(above(String(chunk), root)));
  shell.on('close', (status) => {
    channel.write(aboveInFacts(Buffer.concat(output).toString('latin1'), root), 'latin1');
    channel.exit(status ?? 1);
    channel.end();
  });
}

/** Paths of the host's root in a command, as paths below the folder. @param {string} text @param {string} root */
function below(text, root) {
  return text.replaceAll(/(?<![\w./-])\/(etc|proc\/net|run)\//g, `${root}/$1/`);
}

/** Standard input is either a script or the key; only a script names paths. @param {Buffer} input @param {string} root */
function scriptBelow(input, root) {
  const text = input.toString('latin1');
  return text.startsWith('LC_ALL=C') ? Buffer.from(below(text, root), 'latin1') : input;
}

/** @param {string} text @param {string} root */
function above(text, root) {
  return text.replaceAll(root, '');
}

/** Facts come as hexadecimal, one a line, so that no value can break the format. @param {string} text @param {string} root */
function aboveInFacts(text, root) {
  return above(text, root).replaceAll(/^(\S+) ((?:[0-9a-f]{2})+)$/gm, (_line, name, hex) => {
    const value = Buffer.from(hex, 'hex').toString('latin1');
    return `${name} ${Buffer.from(above(value, root), 'latin1').toString('hex')}`;
  });
}
