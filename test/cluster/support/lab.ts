import { join } from 'node:path';
import type { LabDefinition, LabSize } from '../lab/definition.ts';
import { hostsOf, suites } from '../lab/definition.ts';
import { down } from '../lab/down.ts';
import { enterAdmin, enterHost } from '../lab/enter.ts';
import { lxcDomains } from '../lab/lxc-domain.ts';
import { makeFault } from '../lab/make-fault.ts';
import { readDefinition, sshConfigFile } from '../lab/places.ts';
import { reset } from '../lab/reset.ts';
import type { Outcome } from '../lab/run.ts';
import { attempt, run } from '../lab/run.ts';
import { up } from '../lab/up.ts';
import { useFencing } from '../lab/use-fencing.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { waitForRest } from './at-rest.ts';
import type { ClusterView } from './cluster-view.ts';
import { readClusterView } from './cluster-view.ts';

/**
 * A lab of their own, so that tests never reset the one that somebody plays with. PACER_LAB_NAME is for two runs at
 * once on one machine.
 */
export const testLab = process.env['PACER_LAB_NAME'] ?? 'test';

/** A running lab, as tests use it. */
export type Lab = {
  readonly definition: LabDefinition;
  /** pacer on the administrator's machine, with nothing installed on the cluster: PACER_HOST is node1,node2. */
  readonly pacer: (...words: string[]) => Promise<Outcome>;
  /** The same pacer, which gets a signal as soon as its standard error says `at`. */
  readonly signaled: (signal: NodeJS.Signals, at: string, ...words: string[]) => Promise<Outcome>;
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
  /** Waits until the cluster has nothing left to do, as before every step. For what happens within one. */
  readonly atRest: () => Promise<void>;
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

/** What a test wants: hosts by number, or with libvirt one that starts others. */
export type LabShape = LabSize & { readonly libvirt: boolean };

export const usualLab: LabShape = { nodes: 2, guests: 2, remotes: 1, libvirt: false };

/** One cluster node that can start three LXC containers. */
export const libvirtLab: LabShape = { nodes: 1, guests: 0, remotes: 0, libvirt: true };

/** A pristine lab of this shape: started where there is none, reset where it runs already. */
export async function lab({ libvirt, ...size }: LabShape): Promise<Lab> {
  const domains = libvirt ? lxcDomains() : [];
  const wanted = { name: testLab, suite: wantedSuite(), checkout, hosts: hostsOf(size), domains };
  const found = readDefinition(testLab);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (JSON.stringify(found) === JSON.stringify(wanted)) await resetOrRestart(wanted, say);
  else {
    await down(testLab);
    await up(wanted, say);
  }
  return labOf(wanted);
}

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
  const door = ['env', 'PACER_HOST=node1,node2', 'pacer', '--ssh-config', sshConfigFile(name)];
  const cluster: Lab['cluster'] = async (node = 'node1') =>
    readClusterView(await must(node, 'crm_mon', '-1rR', '--output-as=xml'));
  return {
    definition,
    exec,
    must,
    cluster,
    useFencing: () => useFencing(definition),
    atRest: () => waitForRest(definition),
    pacer: (...words) => attempt(enterAdmin(definition, [...door, ...words]), { timeout: 120_000 }),
    signaled: (signal, at, ...words) =>
      attempt(enterAdmin(definition, [...door, ...words]), {
        timeout: 120_000,
        signal: { name: signal, at },
      }),
    pacerOn: (host, ...words) => exec(host, 'pacer', ...words),
    fault: (...words) => makeFault(definition, words),
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

function shown(view: ClusterView): string {
  const text = (_name: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return JSON.stringify(view, text, 2);
}
