import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import type { Result } from '../model/result.ts';
import { bounded } from './bounded.ts';
import type { Host, SshTarget } from './host.ts';
import { openHost } from './open-host.ts';
import { parseSshAddress } from './ssh-address.ts';

/** Hosts at once: more gains nothing on loopback and stays below what sshd and firewalls take for an attack. */
export const hostsAtOnce = 16;

/** Seconds to connect, where neither the caller nor ConnectTimeout in the user's configuration says. */
const defaultConnectTimeout = 10;

export interface HostConnections {
  /**
   * The host at `[user@]host[:port]`. Each is connected once: who asks again gets the same connection, or the
   * same failure (a host that does not answer costs its time-out once).
   */
  open(address: string): Promise<Result<Host, Diagnostic>>;
  /** Closes every connection; after it `open` connects anew. */
  close(): Promise<void>;
}

/** What holds for every host of this run: the `--ssh-user`, `--ssh-port`, `--identity` … of the command line. */
export type SshDefaults = Omit<SshTarget, 'address' | 'connectTimeout'> & {
  readonly connectTimeout?: number;
};

/** The SSH connections of one run of pacer. */
export function hostConnections(context: Context, defaults: SshDefaults): HostConnections {
  const opened = new Map<string, Promise<Result<Host, Diagnostic>>>();
  const connecting = bounded(hostsAtOnce);
  return {
    open(address) {
      const target = {
        connectTimeout: defaultConnectTimeout,
        ...defaults,
        ...parseSshAddress(address),
      };
      const known = opened.get(address);
      if (known !== undefined) return known;
      const opening = connecting(() => openHost(target, context));
      opened.set(address, opening);
      return opening;
    },
    async close() {
      // Hosts that have not answered yet are not waited for: the program ends with them.
      const results = await Promise.all([...opened.values()].map(ifSettled));
      opened.clear();
      await Promise.all(results.map((result) => (result?.ok ? result.value.close() : undefined)));
    },
  };
}

/** The result of work that has ended; undefined of work that goes on. */
function ifSettled<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, Promise.resolve(undefined)]);
}
