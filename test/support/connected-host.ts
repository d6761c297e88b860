import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { entryOf } from '../../src/diagnostics/diagnostic.ts';
import type { Host } from '../../src/host/host.ts';
import { openHost } from '../../src/host/open-host.ts';
import { inspectHost } from '../../src/inspect/host-facts.ts';
import type { HostFacts } from '../../src/model/host-facts.ts';
import type { Result } from '../../src/model/result.ts';
import { quietContext } from './quiet-context.ts';
import type { ThrowAwayHostOptions } from './throw-away-host/prepare-script.ts';
import { type ThrowAwayHost, throwAwayHost } from './throw-away-host.ts';

/** A throw-away host together with pacer's own SSH connection to it. */
export interface ConnectedHost {
  readonly machine: ThrowAwayHost;
  readonly host: Host;
  /** The host's facts as they are now. */
  facts(port?: number): Promise<HostFacts>;
  /** What the command prints there, run as root beside SSH, without its last line end. */
  shows(command: string): Promise<string>;
}

/** Boots a host, connects to it, has the work done, and throws the host away. */
export async function onHost<T>(
  options: ThrowAwayHostOptions,
  work: (connected: ConnectedHost) => Promise<T>,
): Promise<T> {
  const machine = await throwAwayHost(options);
  try {
    const host = expectSuccess(
      await openHost(targetOf(machine), quietContext({ PATH: process.env['PATH'] ?? '' })),
    );
    try {
      return await work(connected(machine, host));
    } finally {
      await host.close();
    }
  } finally {
    await machine.stop();
  }
}

/** The value of a success; otherwise fails with the diagnostic's words. */
export function expectSuccess<T>(result: Result<T, Diagnostic>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${entryOf(result.error).text(result.error.facts as never)}`);
}

function connected(machine: ThrowAwayHost, host: Host): ConnectedHost {
  return {
    machine,
    host,
    facts: async (port = 3121) => expectSuccess(await inspectHost(host, { host: machine.name, port })),
    shows: async (command) => (await machine.run(command)).trimEnd(),
  };
}

function targetOf({ name, sshConfig }: ThrowAwayHost) {
  return {
    address: name,
    identities: [],
    configFile: sshConfig,
    transport: 'auto',
    connectTimeout: 10,
  } as const;
}
