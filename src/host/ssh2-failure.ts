import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { InspectedHop } from './inspect-hop.ts';
import type { LoginRecord } from './login-record.ts';

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
  return { diagnostic: diagnose('SSH_FAILED', { host, reason: error.message }) };
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

/** The server hung up without a word: as sshd does above MaxStartups, and where it bans the address. */
export function closedFailure({ settings: { alias: host } }: InspectedHop): Ssh2Failure {
  return { diagnostic: diagnose('SSH_FAILED', { host, reason: 'the server closed the connection' }) };
}
