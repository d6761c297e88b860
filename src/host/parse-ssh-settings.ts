import type { AuthenticationMethod, SshSettings } from './ssh-settings.ts';

/** Reads the output of `ssh -G alias`. Keywords that a version of ssh does not print have ssh's defaults. */
export function parseSshSettings(
  alias: string,
  output: string,
  destination: readonly string[] = [alias],
): SshSettings {
  const read = reader(output);
  return {
    alias,
    destination,
    ...connectionSettings(alias, read),
    ...loginSettings(read),
    ...hostKeySettings(read),
    algorithms: {
      kex: read.list('kexalgorithms', /,/),
      hostKey: read.list('hostkeyalgorithms', /,/),
      cipher: read.list('ciphers', /,/),
      mac: read.list('macs', /,/),
    },
    onlyOpenSsh: onlyOpenSsh
      .filter(([name]) => read.set(name) !== undefined && !read.isOff(name))
      .map(([, title]) => title),
  };
}

function connectionSettings(alias: string, read: Reader) {
  return {
    hostname: read.one('hostname') ?? alias,
    port: read.number('port', 22),
    user: read.one('user') ?? '',
    addressFamily: addressFamily(read.one('addressfamily')),
    bindAddress: read.set('bindaddress'),
    connectTimeout: Number(read.set('connecttimeout')) || undefined,
    serverAliveInterval: aliveInterval(read),
    serverAliveCountMax: read.number('serveralivecountmax', 3),
    proxyJump: read.list('proxyjump', /,/),
  };
}

/**
 * Seconds; 0 is none. Debian's ssh prints 300 with BatchMode where nobody asked for it (its ssh_config(5),
 * BatchMode): a host whose power failed in the middle of a change would be waited for for 15 minutes.
 */
function aliveInterval(read: Reader): number {
  const asked = read.number('serveraliveinterval', 0);
  return asked === 300 && read.isOn('batchmode') ? 0 : asked;
}

function loginSettings(read: Reader) {
  return {
    identityFiles: read.all('identityfile'),
    certificateFiles: read.all('certificatefile'),
    identitiesOnly: read.isOn('identitiesonly'),
    identityAgent: read.one('identityagent'),
    authenticationMethods: authenticationMethods(read),
    batchMode: read.isOn('batchmode'),
    passwordPrompts: read.number('numberofpasswordprompts', 3),
    gssapi: read.isOn('gssapiauthentication'),
  };
}

function hostKeySettings(read: Reader) {
  return {
    hostKeyAlias: read.set('hostkeyalias'),
    userKnownHostsFiles: read.list('userknownhostsfile'),
    globalKnownHostsFiles: read.list('globalknownhostsfile'),
    strictHostKeyChecking: strictness(read),
    hashKnownHosts: read.isOn('hashknownhosts'),
  };
}

/** Keywords without which the login, or the check of the host, would not be what the user asked for. */
const onlyOpenSsh = [
  ['proxycommand', 'ProxyCommand'],
  ['bindinterface', 'BindInterface'],
  ['pkcs11provider', 'PKCS11Provider'],
  ['hostbasedauthentication', 'HostbasedAuthentication'],
  ['knownhostscommand', 'KnownHostsCommand'],
  ['revokedhostkeys', 'RevokedHostKeys'],
  ['verifyhostkeydns', 'VerifyHostKeyDNS'],
  ['nohostauthenticationforlocalhost', 'NoHostAuthenticationForLocalhost'],
] as const;

/** The keywords of one answer; where one is printed twice, as identityfile is, the first counts unless all do. */
interface Reader {
  one(name: string): string | undefined;
  /** `none` says that there is none. */
  all(name: string): string[];
  list(name: string, separator?: RegExp): string[];
  number(name: string, otherwise: number): number;
  /** The value unless it is `none`. */
  set(name: string): string | undefined;
  isOn(name: string): boolean;
  isOff(name: string): boolean;
}

/** `ssh -G` prints flags as it understood them, not as they were written: yes or true, no, off or false. */
function reader(output: string): Reader {
  const values = keywords(output);
  const one = (name: string) => values.get(name)?.[0];
  const isSome = (word: string) => word !== '' && word !== 'none';
  return {
    one,
    all: (name) => (values.get(name) ?? []).filter(isSome),
    list: (name, separator = /\s+/) => (one(name) ?? '').split(separator).filter(isSome),
    number: (name, otherwise) => Number(one(name) ?? otherwise) || otherwise,
    set: (name) => (isSome(one(name) ?? '') ? one(name) : undefined),
    isOn: (name) => /^(yes|true)$/.test(one(name) ?? ''),
    isOff: (name) => /^(no|off|false)$/.test(one(name) ?? ''),
  };
}

function keywords(output: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const line of output.split('\n')) {
    const [, name, value] = /^(\S+) (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

function addressFamily(value: string | undefined): 0 | 4 | 6 {
  if (value === 'inet') return 4;
  return value === 'inet6' ? 6 : 0;
}

function strictness(read: Reader): SshSettings['strictHostKeyChecking'] {
  const name = 'stricthostkeychecking';
  if (read.one(name) === 'accept-new') return 'accept-new';
  if (read.isOn(name)) return 'yes';
  return read.isOff(name) ? 'no' : 'ask';
}

function authenticationMethods(read: Reader): AuthenticationMethod[] {
  const off: Record<AuthenticationMethod, boolean> = {
    publickey: read.isOff('pubkeyauthentication'),
    // The second is what OpenSSH before 8.7 calls it.
    'keyboard-interactive':
      read.isOff('kbdinteractiveauthentication') || read.isOff('challengeresponseauthentication'),
    password: read.isOff('passwordauthentication'),
  };
  // The order of ssh itself (ssh_config(5), PreferredAuthentications), as far as ssh2 has the methods.
  const known: AuthenticationMethod[] = ['publickey', 'keyboard-interactive', 'password'];
  const preferred = read.list('preferredauthentications', /,/);
  const ordered =
    preferred.length === 0 ? known : preferred.flatMap((name) => known.filter((method) => method === name));
  return ordered.filter((method) => !off[method]);
}
