import { hostname, userInfo } from 'node:os';
import type { SshSettings } from './ssh-settings.ts';

/**
 * A file name of the SSH configuration with `~`, `${NAME}` and the `%` tokens replaced (ssh_config(5),
 * TOKENS): `ssh -G` leaves them in identity files. Undefined where a token is unknown here (`%C`, a digest
 * whose ingredients differ between versions).
 */
export function expandTokens(
  text: string,
  settings: SshSettings,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { homedir, uid, username } = userInfo();
  const tokens: Readonly<Record<string, string>> = {
    '%': '%',
    d: homedir,
    h: settings.hostname,
    i: String(uid),
    j: settings.proxyJump.join(','),
    k: settings.hostKeyAlias ?? settings.alias,
    L: hostname().split('.')[0] ?? '',
    l: hostname(),
    n: settings.alias,
    p: String(settings.port),
    r: settings.user,
    u: username,
  };
  const home = text.replace(/^~(?=\/|$)/, homedir);
  let isKnown = !home.startsWith('~');
  const expanded = home.replace(/%(.?)|\$\{([^}]*)\}/g, (_, token?: string, variable?: string) => {
    const value = variable === undefined ? tokens[token ?? ''] : environment[variable];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? expanded : undefined;
}
