import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { oncePerRun } from './once-per-run.ts';
import type { Ssh2Connection } from './ssh2-connection.ts';
import type { Ssh2Failure } from './ssh2-failure.ts';

/** A connection to a jump host that several hosts go through. */
interface SharedJump {
  readonly opening: Promise<Result<Ssh2Connection, Ssh2Failure>>;
  users: number;
}

/** By the way to the jump host. */
const shared = oncePerRun(() => new Map<string, SharedJump>());

/**
 * The connection to a jump host, opened by whoever needs it first and closed with its last user. One for each
 * host behind it would run into MaxStartups (10 by default) of the jump host's sshd.
 */
export async function shareJump(
  hops: readonly InspectedHop[],
  context: Context,
  open: () => Promise<Result<Ssh2Connection, Ssh2Failure>>,
): Promise<Result<Ssh2Connection, Ssh2Failure>> {
  const jumps = shared(context);
  const name = hops.map(({ settings }) => `${settings.user}@${settings.hostname}:${settings.port}`).join(',');
  const jump = jumps.get(name) ?? { opening: open(), users: 0 };
  jumps.set(name, jump);
  jump.users += 1;
  const forget = () => {
    if (jumps.get(name) === jump) jumps.delete(name);
  };
  const route = await jump.opening;
  if (!route.ok) {
    forget();
    return route;
  }
  const { close, isOpen } = route.value;
  // It broke while nobody used it: this host fails with it, the next one opens it anew.
  if (!isOpen()) forget();
  const release = () => {
    jump.users -= 1;
    if (jump.users > 0) return;
    forget();
    close();
  };
  return success({ ...route.value, close: release });
}
