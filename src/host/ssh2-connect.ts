import type { Duplex } from 'node:stream';
import type { Algorithms, AnyAuthMethod, AuthHandlerMiddleware, Client, ConnectConfig } from 'ssh2';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { type Deadline, deadline } from './deadline.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { knownHostNames, knownKeyTypes } from './known-hosts.ts';
import { loadSsh2 } from './load-ssh2.ts';
import { type LoginRecord, loginAttempts } from './login-attempts.ts';
import { commonAlgorithms, knownTypesFirst } from './ssh2-algorithms.ts';
import { type KeyDecision, verifyHostKey } from './verify-host-key.ts';

export interface Ssh2Failure {
  readonly diagnostic: Diagnostic;
  /** Set where the system's ssh may do what ssh2 could not: why. */
  readonly trySystem?: string;
}

/** Milliseconds between signs of life where the user's configuration asks for none; three missed end it. */
const defaultKeepalive = 15_000;

/**
 * Key exchange, host key check and login over a connection that stands. `seconds` bounds each phase, not the
 * time somebody takes to type a passphrase.
 */
export async function ssh2Connect(
  hop: InspectedHop,
  stream: Duplex,
  seconds: number,
  context: Context,
): Promise<Result<Client, Ssh2Failure>> {
  const ssh2 = await loadSsh2();
  const client = new ssh2.Client();
  return new Promise((resolve) => {
    const state: { decision: KeyDecision | undefined; key: Buffer | undefined } = {
      decision: undefined,
      key: undefined,
    };
    const settle = (result: Result<Client, Ssh2Failure>) => {
      limit.end();
      resolve(result);
      if (!result.ok) client.destroy();
    };
    const limit = deadline(seconds, () => settle(failure({ diagnostic: timedOut(hop, seconds) })));
    const record = loginRecord(limit, () => settle(failure(loginFailure(hop, record))));
    const attempts = loginAttempts(hop, ssh2, record, context);
    // Stays for good, as ssh2 may report a second error (the handshake's, then a reset) and later ones.
    client.on('error', (error: Error & { level?: string }) => {
      if (error.level !== 'agent') settle(failure(connectFailure(hop, error, state.decision, record)));
    });
    client.on('close', () => settle(failure(closedFailure(hop))));
    client.on('handshake', () => limit.restart());
    client.on('ready', async () => {
      context.debug(`${hop.settings.alias}: ${shownLogin(hop, record)}`);
      if (state.decision?.accepted === true) await state.decision.written;
      settle(success(client));
    });
    limit.restart();
    const isAccepted = (key: Buffer) => {
      // Asked again at every rekeying.
      if (state.key?.equals(key) !== true || state.decision === undefined) {
        state.decision = verifyHostKey(hop, key, context);
        state.key = key;
      }
      record.noPasswords = state.decision.accepted && state.decision.noPasswords;
      return state.decision.accepted;
    };
    try {
      client.connect({
        ...connectConfig(hop, stream),
        hostVerifier: isAccepted,
        authHandler: handler(record, attempts, limit),
      });
    } catch (error) {
      settle(failure(connectFailure(hop, error as Error, undefined, record)));
    }
  });
}

/** Who is logged in where, and by what: the last thing tried. */
function shownLogin({ settings }: InspectedHop, { tried }: LoginRecord): string {
  const { user, hostname, port } = settings;
  return `logged in as ${user}@${hostname}:${port} by ${tried.at(-1) ?? 'nothing'}`;
}

function connectConfig({ settings, knownHosts }: InspectedHop, stream: Duplex): ConnectConfig {
  const { kex, hostKey, cipher, mac } = commonAlgorithms(settings.algorithms);
  const known = knownKeyTypes(knownHosts, knownHostNames(settings));
  return {
    sock: stream as NonNullable<ConnectConfig['sock']>,
    username: settings.user,
    // Ours is the time-out: this one would run on while somebody types.
    readyTimeout: 0,
    keepaliveInterval: settings.serverAliveInterval * 1000 || defaultKeepalive,
    keepaliveCountMax: settings.serverAliveCountMax,
    algorithms: { kex, serverHostKey: knownTypesFirst(hostKey, known), cipher, hmac: mac } as Algorithms,
  };
}

function handler(
  record: LoginRecord,
  attempts: AsyncGenerator<AnyAuthMethod>,
  limit: Deadline,
): AuthHandlerMiddleware {
  // The types leave out that there is no list yet at first, and that `false` ends the login.
  return ((
    left: string[] | null,
    _partialSuccess: unknown,
    next: (method: AnyAuthMethod | false) => void,
  ) => {
    limit.restart();
    if (left !== null) record.left = left;
    attempts.next().then(
      ({ value, done }) => next(done === true ? false : value),
      () => next(false),
    );
  }) as AuthHandlerMiddleware;
}

function loginRecord(limit: Deadline, giveUp: () => void): LoginRecord {
  return {
    left: [],
    tried: [],
    unsupported: [],
    withoutPassphrase: [],
    usedAgent: false,
    noPasswords: false,
    giveUp,
    async whileAsking(question) {
      limit.pause();
      try {
        return await question();
      } finally {
        limit.restart();
      }
    },
  };
}

function connectFailure(
  hop: InspectedHop,
  error: Error & { level?: string },
  decision: KeyDecision | undefined,
  record: LoginRecord,
): Ssh2Failure {
  const { alias: host } = hop.settings;
  if (decision?.accepted === false) return { diagnostic: decision.diagnostic };
  if (/no matching|unsupported algorithm/i.test(error.message)) {
    const reason = error.message.replace(/^Handshake failed: /, '');
    return {
      diagnostic: diagnose('SSH_NO_COMMON_ALGORITHM', { host, reason }),
      trySystem: `ssh2 has ${reason.replace(/^no matching/, 'no common')}`,
    };
  }
  if (error.level === 'client-authentication' || /too many authentication/i.test(error.message)) {
    return loginFailure(hop, record);
  }
  return { diagnostic: diagnose('SSH_FAILED', { host, reason: error.message }) };
}

function loginFailure({ settings }: InspectedHop, record: LoginRecord): Ssh2Failure {
  const { alias: host, user } = settings;
  const { withoutPassphrase: files, tried, left, unsupported } = record;
  if (unsupported.length > 0) {
    return {
      diagnostic: diagnose('SSH_AUTHENTICATION_FAILED', { host, user, tried, offered: left }),
      trySystem: `ssh2 cannot read ${unsupported.join(', ')}`,
    };
  }
  if (files.length > 0) return { diagnostic: diagnose('SSH_PASSPHRASE_MISSING', { host, user, files }) };
  return { diagnostic: diagnose('SSH_AUTHENTICATION_FAILED', { host, user, tried, offered: left }) };
}

function timedOut({ settings }: InspectedHop, seconds: number): Diagnostic {
  const { alias: host, hostname: address, port } = settings;
  return diagnose('SSH_TIMED_OUT', { host, address, port, seconds });
}

function closedFailure({ settings }: InspectedHop): Ssh2Failure {
  return {
    diagnostic: diagnose('SSH_FAILED', { host: settings.alias, reason: 'the server closed the connection' }),
  };
}
