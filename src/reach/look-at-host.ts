import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { inspectHost } from '../inspect/host-facts.ts';
import type { CommandInput } from '../model/command.ts';
import type { HostFacts } from '../model/host-facts.ts';
import { type Result, success } from '../model/result.ts';
import type { OpenCluster } from './cluster-access.ts';

export interface Look {
  readonly host: Host;
  readonly facts: HostFacts;
}

/** Connects to the host of a node, by its SSH address, and gathers its facts in one round trip. */
export async function lookAtHost(
  run: { readonly cluster: OpenCluster; readonly input: CommandInput },
  work: { readonly node: string; readonly address: string },
  port: number,
): Promise<Result<Look, Diagnostic>> {
  const host = await run.cluster.openHost(run.input.options.sshAddress ?? work.address);
  if (!host.ok) return host;
  const facts = await inspectHost(host.value, { host: work.node, port });
  if (!facts.ok) return facts;
  return success({ host: host.value, facts: facts.value });
}
