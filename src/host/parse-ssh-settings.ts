import type { AuthenticationMethod, SshSettings } from './ssh-settings.ts';

/** Reads the output of `ssh -G alias`. Keywords that a version of ssh does not print have ssh's defaults. */
export function parseSshSettings(
  alias: string,
  output: string,
  destination: readonly string[] = [alias],
): SshSettings {
  const values = keywords(output);
  const one = (name: string) => values.get(name)?.[0];
  const all = (name: string) => values.get(name) ?? [];
  const words = (name: string, separator: RegExp = /\s+/) =>
    (one(name) ?? '').split(separator).filter((word) => word !== '' && word !== 'none');
  const number = (name: string, otherwise: number) => Number(one(name) ?? otherwise) || otherwise;
  const isOn = (name: string) => /^(yes|true)$/.test(one(name) ?? '');
  const set = (name: string) => (/^(none)?$/.test(one(name) ?? '') ? undefined : one(name));
  return {
    alias,
    destination,
    hostname: one('hostname') ?? alias,
    port: number('port', 22),
    user: one('user') ?? '',
    addressFamily: addressFamily(one('addressfamily')),
    bindAddress: set('bindaddress'),
    connectTimeout: Number(set('connecttimeout')) || undefined,
    serverAliveInterval: number('serveraliveinterval', 0),
    serverAliveCountMax: number('serveralivecountmax', 3),
    proxyJump: words('proxyjump', /,/),
    identityFiles: all('identityfile').filter((file) => file !== 'none'),
    certificateFiles: all('certificatefile').filter((file) => file !== 'none'),
    identitiesOnly: isOn('identitiesonly'),
    identityAgent: one('identityagent'),
    authenticationMethods: authenticationMethods(words('preferredauthentications', /,/), one),
    batchMode: isOn('batchmode'),
    passwordPrompts: number('numberofpasswordprompts', 3),
    hostKeyAlias: set('hostkeyalias'),
    userKnownHostsFiles: words('userknownhostsfile'),
    globalKnownHostsFiles: words('globalknownhostsfile'),
    strictHostKeyChecking: strictness(one('stricthostkeychecking')),
    hashKnownHosts: isOn('hashknownhosts'),
    algorithms: {
      kex: words('kexalgorithms', /,/),
      hostKey: words('hostkeyalgorithms', /,/),
      cipher: words('ciphers', /,/),
      mac: words('macs', /,/),
    },
    onlyOpenSsh: onlyOpenSsh
      .filter(([name]) => set(name) !== undefined && one(name) !== 'no' && one(name) !== 'false')
      .map(([, title]) => title),
    gssapi: isOn('gssapiauthentication'),
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

function keywords(output: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const line of output.split('\n')) {
    const [, name, value] = /^(\S+) (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

function addressFamily(value: string | undefined): 0 | 4 | 6 {
  if (value === 'inet') return 4;
  return value === 'inet6' ? 6 : 0;
}

/** `ssh -G` prints the value as it understood it, not as it was written: `true` for yes, `false` for no and off. */
function strictness(value: string | undefined): SshSettings['strictHostKeyChecking'] {
  if (value === 'accept-new') return 'accept-new';
  if (/^(yes|true)$/.test(value ?? '')) return 'yes';
  return /^(no|off|false)$/.test(value ?? '') ? 'no' : 'ask';
}

function authenticationMethods(
  preferred: readonly string[],
  one: (name: string) => string | undefined,
): AuthenticationMethod[] {
  const isOff = (name: string) => /^(no|false)$/.test(one(name) ?? '');
  const off: Record<AuthenticationMethod, boolean> = {
    publickey: isOff('pubkeyauthentication'),
    'keyboard-interactive': isOff('kbdinteractiveauthentication') || isOff('challengeresponseauthentication'),
    password: isOff('passwordauthentication'),
  };
  // The order of ssh itself (ssh_config(5), PreferredAuthentications), as far as ssh2 has the methods.
  const known: AuthenticationMethod[] = ['publickey', 'keyboard-interactive', 'password'];
  const ordered =
    preferred.length === 0 ? known : preferred.flatMap((name) => known.filter((method) => method === name));
  return ordered.filter((method) => !off[method]);
}
