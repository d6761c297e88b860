import type { Duplex } from 'node:stream';
import type { Algorithms, AnyAuthMethod, AuthHandlerMiddleware, Client, ConnectConfig } from 'ssh2';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { type Deadline, deadline } from './deadline.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { knownHostNames, knownKeyTypes } from './known-hosts.ts';
import { loadSsh2 } from './load-ssh2.ts';
import { loginAttempts } from './login-attempts.ts';
import { type LoginRecord, loginRecord } from './login-record.ts';
import { defaultAliveInterval } from './ssh-settings.ts';
import { commonAlgorithms, knownTypesFirst } from './ssh2-algorithms.ts';
import {
  closedFailure,
  errorFailure,
  loginFailure,
  type Ssh2Failure,
  timeoutFailure,
} from './ssh2-failure.ts';
import { hostKeyCheck, type KeyDecision } from './verify-host-key.ts';

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
    const settle = (result: Result<Client, Ssh2Failure>) => {
      limit.end();
      resolve(result);
      if (!result.ok) client.destroy();
    };
    const fail = (reason: Ssh2Failure) => settle(failure(reason));
    const limit = deadline(seconds, () => fail(timeoutFailure(hop, seconds)));
    const record = loginRecord(limit, () => fail(loginFailure(hop, record)));
    const onError = (error: Error & { level?: string }) => {
      // Of level `agent`: one key that is not signed with; the next attempt follows.
      if (error.level !== 'agent') fail(errorFailure(hop, error, record));
    };
    // Stays for good: ssh2 may report a second error (the handshake's, then a reset), and later ones.
    client.on('error', onError);
    client.on('banner', (text) => {
      record.banner += text;
    });
    client.on('close', () => fail(closedFailure(hop, record)));
    client.on('handshake', () => limit.restart());
    client.on('ready', () => loggedIn(hop, record, context).then(() => settle(success(client))));
    const hostVerifier = verifier(record, hostKeyCheck(hop, context));
    const authHandler = handler(record, loginAttempts(hop, ssh2, record, context), limit);
    limit.restart();
    try {
      client.connect({ ...connectConfig(hop, stream), hostVerifier, authHandler });
    } catch (error) {
      // What connect throws about algorithms that this Node lacks.
      onError(error as Error);
    }
  });
}

async function loggedIn({ settings }: InspectedHop, record: LoginRecord, context: Context): Promise<void> {
  const { alias, user, hostname, port } = settings;
  const by = record.tried.at(-1) ?? 'nothing';
  context.debug(`${alias}: logged in as ${user}@${hostname}:${port} by ${by}`);
  if (record.hostKey?.accepted === true) await record.hostKey.written;
}

function connectConfig({ settings, knownHosts }: InspectedHop, stream: Duplex): ConnectConfig {
  const { kex, hostKey, cipher, mac } = commonAlgorithms(settings.algorithms);
  const known = knownKeyTypes(knownHosts, knownHostNames(settings));
  return {
    sock: stream as NonNullable<ConnectConfig['sock']>,
    username: settings.user,
    // Ours is the time-out: this one would run on while somebody types.
    readyTimeout: 0,
    keepaliveInterval: (settings.serverAliveInterval || defaultAliveInterval) * 1000,
    keepaliveCountMax: settings.serverAliveCountMax,
    algorithms: { kex, serverHostKey: knownTypesFirst(hostKey, known), cipher, hmac: mac } as Algorithms,
  };
}

function verifier(record: LoginRecord, check: (key: Buffer) => KeyDecision): (key: Buffer) => boolean {
  return (key) => {
    record.hostKey = check(key);
    return record.hostKey.accepted;
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
