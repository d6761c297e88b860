import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { dial, dialFailure } from './dial.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { shareJump } from './share-jump.ts';
import { ssh2Connect } from './ssh2-connect.ts';
import type { Ssh2Connection } from './ssh2-connection.ts';
import type { Ssh2Failure } from './ssh2-failure.ts';

/**
 * Connects to the last hop, through those before it. Every hop is verified and logged in to like any host;
 * hosts behind the same jump host share one connection to it.
 */
export async function ssh2Route(
  hops: readonly InspectedHop[],
  connectTimeout: number,
  context: Context,
): Promise<Result<Ssh2Connection, Ssh2Failure>> {
  const hop = hops.at(-1);
  if (hop === undefined) throw new Error('a route without hosts');
  const seconds = hop.settings.connectTimeout ?? connectTimeout;
  const before = hops.slice(0, -1);
  if (before.length === 0) {
    const dialed = await dial(hop.settings, seconds);
    if (!dialed.ok) return failure({ diagnostic: dialed.error });
    return login(hop, dialed.value, seconds, () => {}, context);
  }
  const jump = await shareJump(before, context, () => ssh2Route(before, connectTimeout, context));
  if (!jump.ok) return jump;
  const channel = await forward(jump.value.client, hop, before.at(-1), seconds);
  if (!channel.ok) {
    jump.value.close();
    return channel;
  }
  return login(hop, channel.value, seconds, jump.value.close, context);
}

async function login(
  hop: InspectedHop,
  stream: Duplex,
  seconds: number,
  release: () => void,
  context: Context,
): Promise<Result<Ssh2Connection, Ssh2Failure>> {
  const connected = await ssh2Connect(hop, stream, seconds, context);
  if (!connected.ok) {
    release();
    return connected;
  }
  const client = connected.value;
  let isOpen = true;
  let why: string | undefined;
  client.once('error', ({ message }) => {
    why = message === 'Keepalive timeout' ? 'it gives no sign of life any more' : message;
  });
  client.once('close', () => {
    isOpen = false;
  });
  const close = () => {
    client.end();
    release();
  };
  // Not the client's own destroy(): after a goodbye that does nothing (ssh2 1.17).
  const drop = () => void stream.destroy();
  return success({ client, isOpen: () => isOpen, whyBroken: () => why, close, drop });
}

/** A channel of the jump host to the next one: the stream that `ssh -W` would be. */
function forward(
  jump: Client,
  hop: InspectedHop,
  from: InspectedHop | undefined,
  seconds: number,
): Promise<Result<Duplex, Ssh2Failure>> {
  const { settings } = hop;
  const via = from?.settings.alias;
  const fail = (cause: string) => failure({ diagnostic: dialFailure(settings, cause, seconds, via) });
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(fail('ETIMEDOUT'));
    }, seconds * 1000);
    try {
      jump.forwardOut('127.0.0.1', 0, settings.hostname, settings.port, (error, channel) => {
        clearTimeout(timer);
        if (isLate) channel?.destroy();
        else resolve(error === undefined ? success(channel) : fail(error.message));
      });
    } catch (error) {
      clearTimeout(timer);
      resolve(fail((error as Error).message));
    }
  });
}
