import { setTimeout as sleep } from 'node:timers/promises';
import { hostsOf, type LabDefinition, type LabSize } from '../../../test/cluster/lab/definition.ts';
import { down } from '../../../test/cluster/lab/down.ts';
import { enterHost } from '../../../test/cluster/lab/enter.ts';
import { attempt } from '../../../test/cluster/lab/run.ts';
import { up } from '../../../test/cluster/lab/up.ts';
import { type ClusterView, readClusterView } from '../../../test/cluster/support/cluster-view.ts';

/** A lab of the benchmark's own. */
export type BenchLab = {
  readonly definition: LabDefinition;
  /** Runs a line of shell that has to succeed, and returns what it prints and the seconds that it took. */
  readonly on: (host: string, line: string) => Promise<Ran>;
  /** The same for one that may fail. */
  readonly tryOn: (host: string, line: string) => Promise<Ran & { readonly status: number }>;
  /** Seconds until a resource, or the connection to a node, is started. */
  readonly untilStarted: (resource: string) => Promise<number>;
  readonly until: (holds: (view: ClusterView) => boolean) => Promise<void>;
  readonly down: () => Promise<unknown>;
};

export type Ran = { readonly stdout: string; readonly seconds: number };

/** Starts a lab; one of the same name that was left from another run goes first. */
export async function benchLab(checkout: string, size: LabSize): Promise<BenchLab> {
  const hosts = hostsOf(size);
  const definition: LabDefinition = { name: 'bench', suite: 'bookworm', checkout, hosts, domains: [] };
  await down(definition.name);
  await up(definition, (line) => console.log(line));
  const tryOn: BenchLab['tryOn'] = async (host, line) => {
    const start = performance.now();
    const ran = await attempt(enterHost(definition.name, host, ['bash', '-c', `exec 2>&1; ${line}`]));
    return { ...ran, seconds: (performance.now() - start) / 1000 };
  };
  const on: BenchLab['on'] = async (host, line) => {
    const ran = await tryOn(host, line);
    if (ran.status !== 0) throw new Error(`${host}: '${line}' ended with ${ran.status}\n${ran.stdout}`);
    return ran;
  };
  const until: BenchLab['until'] = async (holds) => {
    const view = async () => readClusterView((await on('node1', 'crm_mon -1rR --output-as=xml')).stdout);
    while (!holds(await view())) await sleep(100);
  };
  return {
    definition,
    on,
    tryOn,
    until,
    untilStarted: async (resource) => {
      const start = performance.now();
      await until((view) => view.resources.get(resource)?.role === 'Started');
      return (performance.now() - start) / 1000;
    },
    down: () => down(definition.name),
  };
}
