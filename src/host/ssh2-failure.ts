import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { InspectedHop } from './inspect-hop.ts';
import type { LoginRecord } from './login-record.ts';
import { commandToSee, type SshSettings } from './ssh-settings.ts';

/** Why ssh2 did not get in. */
export interface Ssh2Failure {
  readonly diagnostic: Diagnostic;
  /** Set where the system's ssh may do what ssh2 could not: why. */
  readonly trySystem?: string;
}

/** An error that ssh2 reports before the login is done. */
export function errorFailure(
  hop: InspectedHop,
  error: Error & { readonly level?: string },
  record: LoginRecord,
): Ssh2Failure {
  const { alias: host } = hop.settings;
  if (record.hostKey?.accepted === false) return record.hostKey;
  if (/no matching|unsupported algorithm/i.test(error.message)) {
    const reason = error.message.replace(/^Handshake failed: /, '');
    return {
      diagnostic: diagnose('SSH_NO_COMMON_ALGORITHM', { host, reason }),
      trySystem: `ssh2 has ${reason.replace(/^no matching/, 'no common')}`,
    };
  }
  // The server's words when it has seen more keys than MaxAuthTries.
  if (error.level === 'client-authentication' || /too many authentication/i.test(error.message)) {
    return loginFailure(hop, record);
  }
  return { diagnostic: sshFailed(hop.settings, error.message) };
}

/** Nothing that was tried let in. */
export function loginFailure({ settings }: InspectedHop, record: LoginRecord): Ssh2Failure {
  const { alias: host, user } = settings;
  const { withoutPassphrase: files, tried, left, unsupported } = record;
  const diagnostic =
    files.length > 0
      ? diagnose('SSH_PASSPHRASE_MISSING', { host, user, files })
      : diagnose('SSH_AUTHENTICATION_FAILED', { host, user, tried, offered: left });
  if (unsupported.length === 0) return { diagnostic };
  return { diagnostic, trySystem: `ssh2 cannot read ${unsupported.join(', ')}` };
}

export function timeoutFailure({ settings }: InspectedHop, seconds: number): Ssh2Failure {
  const { alias: host, hostname: address, port } = settings;
  return { diagnostic: diagnose('SSH_TIMED_OUT', { host, address, port, seconds }) };
}

/**
 * The server hung up: without a word above MaxStartups and where it bans the address; with one, its banner, where
 * nobody may log in (`System is booting up`, the text of /etc/nologin).
 */
export function closedFailure({ settings }: InspectedHop, { banner }: LoginRecord): Ssh2Failure {
  const word = banner.trim().split('\n').at(-1);
  const reason = 'the server closed the connection';
  return { diagnostic: sshFailed(settings, word ? `${reason}: ${word}` : reason) };
}

/** What has no diagnostic of its own, with the command that shows it. */
export function sshFailed(settings: SshSettings, reason: string): Diagnostic {
  return diagnose('SSH_FAILED', { host: settings.alias, reason, command: commandToSee(settings) });
}
