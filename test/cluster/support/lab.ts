import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDefinition, LabHost } from '../lab/definition.ts';
import { hostsOf, suites } from '../lab/definition.ts';
import { down } from '../lab/down.ts';
import { enterAdmin, enterHost } from '../lab/enter.ts';
import { faults } from '../lab/fault.ts';
import { readDefinition, sshConfigFile } from '../lab/places.ts';
import { reset } from '../lab/reset.ts';
import type { Outcome } from '../lab/run.ts';
import { attempt, run } from '../lab/run.ts';
import { up } from '../lab/up.ts';
import { useFencing } from '../lab/use-fencing.ts';
import { waitUntil } from '../lab/wait-until.ts';
import type { ClusterView } from './cluster-view.ts';
import { readClusterView } from './cluster-view.ts';

/** A lab of their own, so that tests never reset the one that somebody plays with. */
export const testLab = 'test';

/** A running lab, as tests use it. */
export type Lab = {
  readonly definition: LabDefinition;
  /** pacer on the administrator's machine, with nothing installed on the cluster: PACER_HOST is node1,node2. */
  readonly pacer: (...words: string[]) => Promise<Outcome>;
  /** pacer on a cluster node itself. */
  readonly pacerOn: (host: string, ...words: string[]) => Promise<Outcome>;
  /** Any command on a host, without SSH. */
  readonly exec: (host: string, ...words: string[]) => Promise<Outcome>;
  /** The same, for a command that has to succeed; its stdout. */
  readonly must: (host: string, ...words: string[]) => Promise<string>;
  /** A fault as `npm run lab -- fault` makes it. */
  readonly fault: (host: string, kind: string, ...words: string[]) => Promise<void>;
  /** From here on the cluster fences, and really cuts the power of a host that it lost. */
  readonly useFencing: () => Promise<void>;
  /** What the cluster says of itself, asked on node1 or on another node. */
  readonly cluster: (node?: string) => Promise<ClusterView>;
  /** Waits until the cluster is so, as a node (node1) sees it; fails with what it was instead. Seconds: 60 by default. */
  readonly until: (
    what: string,
    holds: (view: ClusterView) => boolean,
    seconds?: number,
    node?: string,
  ) => Promise<ClusterView>;
};

/** Two nodes, two guests and a remote, pristine: started where there are none, reset where they run already. */
export async function lab(): Promise<Lab> {
  const wanted = { name: testLab, suite: wantedSuite(), checkout, hosts: hostsOf(size) };
  const found = readDefinition(testLab);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (JSON.stringify(found) === JSON.stringify(wanted)) await resetOrRestart(wanted, say);
  else {
    await down(testLab);
    await up(wanted, say);
  }
  return labOf(wanted);
}

const size = { nodes: 2, guests: 2, remotes: 1 };
const checkout = join(import.meta.dirname, '..', '..', '..');

/** PACER_LAB_SUITE=trixie runs the same tests on Debian 13. */
export function wantedSuite(): LabDefinition['suite'] {
  return suites.find((suite) => suite === process.env['PACER_LAB_SUITE']) ?? 'bookworm';
}

/** A lab that broke (a machine that was switched off, say) is no good for a reset. */
async function resetOrRestart(definition: LabDefinition, say: (line: string) => void): Promise<void> {
  try {
    await reset(definition, say);
  } catch {
    await down(definition.name);
    await up(definition, say);
  }
}

function labOf(definition: LabDefinition): Lab {
  const { name } = definition;
  const exec: Lab['exec'] = (host, ...words) => attempt(enterHost(name, host, words), { timeout: 120_000 });
  const must: Lab['must'] = (host, ...words) => run(enterHost(name, host, words), { timeout: 120_000 });
  const cluster: Lab['cluster'] = async (node = 'node1') =>
    readClusterView(await must(node, 'crm_mon', '-1rR', '--output-as=xml'));
  return {
    definition,
    exec,
    must,
    cluster,
    useFencing: () => useFencing(definition),
    pacer: (...words) => {
      const door = ['env', 'PACER_HOST=node1,node2', 'pacer', '--ssh-config', sshConfigFile(name)];
      return attempt(enterAdmin(definition, [...door, ...words]), { timeout: 120_000 });
    },
    pacerOn: (host, ...words) => exec(host, 'pacer', ...words),
    fault: async (host, kind, ...words) => {
      const fault = faults[kind];
      if (!fault) throw new Error(`no fault '${kind}'`);
      await fault.make({ lab: definition, host: hostNamed(definition, host), words });
    },
    until: async (what, holds, seconds = 60, node = 'node1') => {
      let view = await cluster(node);
      await waitUntil(
        what,
        seconds,
        async () => {
          view = await cluster(node);
          return holds(view);
        },
        () => shown(view),
      );
      return view;
    },
  };
}

function hostNamed(definition: LabDefinition, name: string): LabHost {
  const host = definition.hosts.find((each) => each.name === name);
  if (!host) throw new Error(`no host '${name}' in the lab`);
  return host;
}

function shown(view: ClusterView): string {
  const text = (_name: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return JSON.stringify(view, text, 2);
}

/** Why there can be no lab on this machine; undefined where there can. */
export function whyNoLab(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root';
  const missing = ['mmdebstrap', 'systemd-nspawn', 'ip', 'nsenter', 'ssh-keygen'].filter(
    (tool) => !existsSync(join('/usr/bin', tool)) && !existsSync(join('/usr/sbin', tool)),
  );
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : undefined;
}
