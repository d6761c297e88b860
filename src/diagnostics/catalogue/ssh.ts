import { entry } from '../entry.ts';

/** A host could not be reached, believed or logged in to, or a connection did not hold. */
export const sshCatalogue = {
  SSH_REFUSED: entry<{ host: string; address: string; port: number; via?: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, address, port, via }) =>
      `${host}: nothing accepts SSH connections on ${address} port ${port}${through(via)}`,
    hint: () => 'start sshd there, or give its port with --ssh-port or in ~/.ssh/config',
  }),
  SSH_UNREACHABLE: entry<{ host: string; address: string; reason: string; via?: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, address, reason, via }) => `${host}: cannot reach ${address}${through(via)}: ${reason}`,
    hint: () =>
      'check that the host is up and routed from here; if only another host reaches it, set ProxyJump in ~/.ssh/config',
  }),
  SSH_TIMED_OUT: entry<{ host: string; address: string; port: number; seconds: number; via?: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, address, port, seconds, via }) =>
      `${host}: no answer from ${address} port ${port}${through(via)} within ${seconds} s`,
    hint: () => 'check that the host is up and that no firewall drops SSH between here and there',
  }),
  SSH_NAME_NOT_FOUND: entry<{ host: string; name: string; via?: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, name, via }) => `${host}: the name ${name} has no address${through(via)}`,
    hint: () => 'add it to DNS or /etc/hosts, or set HostName in ~/.ssh/config',
  }),
  SSH_AUTHENTICATION_FAILED: entry<{
    host: string;
    user: string;
    tried: readonly string[];
    offered: readonly string[];
  }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, user, tried, offered }) =>
      `${host}: login as ${user} refused; tried: ${list(tried)}; the server takes: ${list(offered)}`,
    hint: ({ user, host }) =>
      `give a key with --identity or another login with --ssh-user, or put your key there: ssh-copy-id ${user}@${host}`,
  }),
  // No override for host keys: `--skip-offline` beside one would read as a way past the check.
  SSH_HOST_KEY_UNKNOWN: entry<{
    host: string;
    name: string;
    type: string;
    fingerprint: string;
    /** The command that connects once and lets the user compare. */
    command: string;
  }>({
    severity: 'error',
    text: ({ host, name, type, fingerprint }) =>
      `${host}: the host key of ${name} is not known: ${type} ${fingerprint}`,
    hint: ({ command }) =>
      `compare it with the host's own (ssh-keygen -lf on its console) while running: ${command}`,
  }),
  SSH_HOST_KEY_CHANGED: entry<{
    host: string;
    name: string;
    type: string;
    fingerprint: string;
    known: readonly { type: string; fingerprint: string; file: string; line: number }[];
  }>({
    severity: 'error',
    text: ({ host, name, type, fingerprint, known }) =>
      `${host}: the host key of ${name} has changed: it shows ${type} ${fingerprint}, known is ${list(known.map(knownKey))}`,
    hint: ({ name, known }) =>
      `someone may be in between; only if the host was reinstalled: ssh-keygen -f ${known[0]?.file ?? '~/.ssh/known_hosts'} -R '${name}', then connect once with ssh`,
  }),
  SSH_HOST_KEY_REVOKED: entry<{
    host: string;
    name: string;
    type: string;
    fingerprint: string;
    file: string;
    line: number;
  }>({
    severity: 'error',
    text: ({ host, name, type, fingerprint, file, line }) =>
      `${host}: the host key of ${name} is revoked: ${type} ${fingerprint} (${file}:${line})`,
    hint: () => 'do not log in there: give the host a new key first',
  }),
  SSH_HOST_KEY_ADDED: entry<{ host: string; name: string; type: string; fingerprint: string; file: string }>({
    severity: 'note',
    text: ({ host, name, type, fingerprint, file }) =>
      `${host}: host key of ${name} added to ${file}: ${type} ${fingerprint}`,
  }),
  SSH_HOST_KEY_NOT_CHECKED: entry<{ host: string; name: string; type: string; fingerprint: string }>({
    severity: 'warning',
    text: ({ host, name, type, fingerprint }) =>
      `${host}: the host key of ${name} is not the known one and is taken because of StrictHostKeyChecking no: ${type} ${fingerprint}`,
    hint: () => 'set StrictHostKeyChecking to accept-new in ~/.ssh/config',
  }),
  SSH_KNOWN_HOSTS_NOT_WRITTEN: entry<{ file: string; reason: string }>({
    severity: 'warning',
    text: ({ file, reason }) => `cannot add the host key to ${file}: ${reason}`,
  }),
  SSH_PASSPHRASE_MISSING: entry<{ host: string; user: string; files: readonly string[] }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, user, files }) =>
      `${host}: no key for ${user} could be used: the passphrase of ${list(files)} is missing`,
    hint: ({ files }) => `load the key first: ssh-add ${files.join(' ')}`,
  }),
  SSH_KEY_UNREADABLE: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `cannot read the key file ${file}: ${reason}`,
    hint: () => 'give --identity the path of a private key that you may read',
  }),
  SSH_PROGRAM_MISSING: entry<{ program: string }>({
    severity: 'error',
    text: ({ program }) => `the program ${program} is not installed here`,
    hint: () => 'install the OpenSSH client: apt install openssh-client, or dnf install openssh-clients',
  }),
  SSH_NO_TEMPORARY_FOLDER: entry<{ folder: string; reason: string }>({
    severity: 'error',
    text: ({ folder, reason }) => `cannot make a folder for ssh's connection in ${folder}: ${reason}`,
    hint: () => 'set TMPDIR to a folder with room that you may write',
  }),
  SSH_CONFIG_REFUSED: entry<{ host: string; reason: string; command: string }>({
    severity: 'error',
    text: ({ host, reason }) => `${host}: ssh refuses its configuration: ${reason}`,
    hint: ({ command }) => `correct the file until this works: ${command}`,
  }),
  SSH_ADDRESS_INVALID: entry<{ address: string }>({
    severity: 'error',
    text: ({ address }) => `'${address}' cannot be an SSH address`,
    hint: () => 'give a host name, an address or an alias of ~/.ssh/config',
  }),
  SSH_JUMP_LOOP: entry<{ host: string; jumps: readonly string[] }>({
    severity: 'error',
    text: ({ host, jumps }) => `${host}: its jump hosts lead back to one another: ${jumps.join(' → ')}`,
    hint: () => 'correct ProxyJump in ~/.ssh/config',
  }),
  SSH_NO_COMMON_ALGORITHM: entry<{ host: string; reason: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, reason }) => `${host}: no encryption that both sides know: ${reason}`,
    hint: () => 'update OpenSSH here or there, or let pacer use the other transport: --ssh auto',
  }),
  SSH_TRANSPORT_UNFIT: entry<{ host: string; reasons: readonly string[] }>({
    severity: 'error',
    text: ({ host, reasons }) => `${host}: --ssh ssh2 cannot do what this host needs: ${reasons.join(', ')}`,
    hint: () => "leave the option out, or use the system's ssh: --ssh system",
  }),
  SSH_CONNECTION_BROKEN: entry<{ host: string; command: string; reason: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, command, reason }) => `${host}: the connection broke during ${command}: ${reason}`,
    hint: () => 'whether the command did its work is not known; run the same again',
  }),
  SSH_COMMAND_NOT_RUN: entry<{ host: string; reason: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, reason }) => `${host}: the login does not run commands: ${reason}`,
    hint: ({ host }) =>
      `give a login with a POSIX shell (--ssh-user), whose start-up files do not end it; see: ssh ${host} 'sh -c true'`,
  }),
  SSH_FAILED: entry<{ host: string; reason: string; command: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, reason }) => `${host}: SSH failed: ${reason}`,
    hint: ({ command }) => `see what happens: ${command}`,
  }),
  COMMAND_TIMED_OUT: entry<{ host: string; command: string; seconds: number }>({
    severity: 'error',
    text: ({ host, command, seconds }) => `${host}: ${command} did not end within ${seconds} s`,
    hint: () => 'see on that host what it waits for, then run the same again',
  }),
};

function through(via: string | undefined): string {
  return via === undefined ? '' : ` from ${via}`;
}

function list(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}

function knownKey(key: { type: string; fingerprint: string; file: string; line: number }): string {
  return `${key.type} ${key.fingerprint} (${key.file}:${key.line})`;
}
