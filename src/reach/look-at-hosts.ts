import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { inspectHost } from '../inspect/host-facts.ts';
import type { HostFacts } from '../model/host-facts.ts';
import { defaultRemotePort } from '../model/port.ts';
import { type Result, success } from '../model/result.ts';
import type { HostReach } from './host-reach.ts';
import type { Look } from './look-at-host.ts';

/** Hosts by name, as far as they answer, and why the others do not. */
export interface HostLooks {
  readonly hosts: ReadonlyMap<string, Host>;
  readonly facts: readonly HostFacts[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks at several hosts at the same time; how many connect at once is bounded where hosts are opened. */
export async function lookAtHosts(names: readonly string[], reach: HostReach): Promise<HostLooks> {
  const looks = await Promise.all(names.map(async (name) => ({ name, look: await look(name, reach) })));
  const hosts = new Map<string, Host>();
  const facts: HostFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, look } of looks) {
    if (!look.ok) {
      diagnostics.push(look.error);
      continue;
    }
    hosts.set(name, look.value.host);
    facts.push(look.value.facts);
  }
  return { hosts, facts, diagnostics };
}

async function look(name: string, reach: HostReach): Promise<Result<Look, Diagnostic>> {
  const host = await reach.node(name);
  if (!host.ok) return host;
  const facts = await inspectHost(host.value, { host: name, port: defaultRemotePort });
  return facts.ok ? success({ host: host.value, facts: facts.value }) : facts;
}
