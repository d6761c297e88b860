import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectHosts } from '../../support/connect-hosts.ts';
import type { PacerRun } from '../../support/run-pacer.ts';
import type { ThrowAwayHostOptions } from '../../support/throw-away-host/prepare-script.ts';
import { type ThrowAwayHost, throwAwayHost } from '../../support/throw-away-host.ts';
import { typeLines } from './type-lines.ts';

/** Throw-away hosts in one network, and a shell of an administrator who reaches them by name. */
export interface Lan {
  /** The host of this name; asking for one that is not there is an error of the test. */
  host(name: string): ThrowAwayHost;
  /** Types lines into a shell where PACER_HOST is the first host. */
  type(...lines: readonly string[]): Promise<PacerRun>;
  stop(): Promise<void>;
}

type NamedHost = ThrowAwayHostOptions & { readonly name: string };

/** Starts the hosts; the first has the address 10.77.0.1, the others 10.77.0.2 and so on. */
export async function startLan(first: NamedHost, ...others: readonly NamedHost[]): Promise<Lan> {
  const HOME = mkdtempSync(join(tmpdir(), 'pacer-lan-'));
  const hosts = await Promise.all([first, ...others].map((options) => throwAwayHost(options)));
  connectHosts(hosts);
  writeFileSync(join(HOME, 'ssh_config'), hosts.map(({ configBlock }) => configBlock).join(''));
  return {
    host: (name) => hosts.find((host) => host.name === name) ?? missing(name),
    type: (...lines) => typeLines({ HOME, PACER_HOST: first.name }, knowsHosts, ...lines),
    stop: async () => {
      await Promise.all(hosts.map((host) => host.stop()));
      rmSync(HOME, { recursive: true, force: true });
    },
  };
}

/** The login's own ~/.ssh/config is read whatever HOME says, as ssh does. */
const knowsHosts = 'pacer() { command pacer --ssh-config "$HOME/ssh_config" "$@"; }';

function missing(name: string): never {
  throw new Error(`there is no host '${name}'`);
}
