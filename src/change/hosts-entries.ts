import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { parseHostsFile } from '../model/hosts-entry.ts';
import {
  type HostsFile,
  isIpAddress,
  planHostsEntries,
  planHostsEntryRemoval,
} from '../plan/hosts/hosts-entry.ts';
import type { HostsEntryStep, State } from '../plan/plan.ts';
import { openClusterNodes } from '../reach/look-at-cluster-nodes.ts';
import { type HostPlan, type HostWork, noHostWork } from './host-plan.ts';
import type { Run } from './run.ts';

/** The lines of `--hosts-entry` on every cluster node; nothing where the option is not given. */
export async function addedHostsEntries(run: Run, state: State, work: HostWork): Promise<HostPlan> {
  const address = run.input.options.hostsEntry;
  if (address === undefined) return noHostWork;
  const name = isIpAddress(work.address) ? work.node : work.address;
  if (state.where === 'file') {
    return { ...noHostWork, diagnostics: [diagnose('HOSTS_ENTRY_SKIPPED', { name, address })] };
  }
  const { files, hosts, diagnostics } = await readHostsFiles(run, state);
  const planned = planHostsEntries(files, name, address);
  return { diagnostics: [...diagnostics, ...planned.diagnostics], before: planned.steps, after: [], hosts };
}

/** The lines to be taken back when a node goes; a cluster node that does not answer keeps its line. */
export async function removedHostsEntries(
  run: Run,
  state: State,
  { node, address }: HostWork,
): Promise<{ readonly steps: readonly HostsEntryStep[]; readonly hosts: ReadonlyMap<string, Host> }> {
  if (state.where === 'file') return { steps: [], hosts: new Map() };
  const { files, hosts } = await readHostsFiles(run, state);
  return { steps: planHostsEntryRemoval(files, [node, address]), hosts };
}

interface HostsFiles {
  readonly files: readonly HostsFile[];
  readonly hosts: ReadonlyMap<string, Host>;
  readonly diagnostics: readonly Diagnostic[];
}

async function readHostsFiles(run: Run, state: State): Promise<HostsFiles> {
  const hosts = new Map<string, Host>();
  const files: HostsFile[] = [];
  const diagnostics: Diagnostic[] = [];
  await Promise.all(
    (await openClusterNodes(run, state)).map(async ({ name, host }) => {
      const read = host.ok ? await host.value.run({ argv: ['cat', '/etc/hosts'] }) : host;
      if (!read.ok || !host.ok) {
        const error = read.ok ? undefined : read.error;
        const reason = error === undefined ? 'no answer' : textOf(error);
        diagnostics.push(diagnose('HOSTS_FILE_UNREADABLE', { host: name, reason }));
        return;
      }
      hosts.set(name, host.value);
      files.push({ host: name, entries: parseHostsFile(read.value.stdout) });
    }),
  );
  return { files, hosts, diagnostics };
}
