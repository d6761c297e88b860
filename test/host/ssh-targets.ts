import { type Diagnostic, entryOf } from '../../src/diagnostics/diagnostic.ts';
import type { Host, SshTarget } from '../../src/host/host.ts';
import { openHost } from '../../src/host/open-host.ts';
import type { Context } from '../../src/model/context.ts';
import type { Result } from '../../src/model/result.ts';

/** A target of the tests' own configuration file. Seconds of a busy machine, which takes a tenth of them at most. */
export function target(configFile: string, more: Partial<SshTarget> = {}): SshTarget {
  return { address: 'testhost', identities: [], configFile, transport: 'auto', connectTimeout: 20, ...more };
}

/** Opens the target, has the work done, closes it. Fails with the diagnostic's words. */
export async function withHost<T>(
  wanted: SshTarget,
  context: Context,
  work: (host: Host) => Promise<T>,
): Promise<T> {
  const host = value(await openHost(wanted, context));
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

/** Why the target cannot be opened. */
export async function whyNot(wanted: SshTarget, context: Context): Promise<Diagnostic> {
  const opened = await openHost(wanted, context);
  if (!opened.ok) return opened.error;
  await opened.value.close();
  throw new Error('it was opened');
}

export function value<T>(result: Result<T, Diagnostic>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${entryOf(result.error).text(result.error.facts as never)}`);
}
