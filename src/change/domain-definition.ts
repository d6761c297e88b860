import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { readDomain, readHostFile } from '../inspect/libvirt-domain.ts';
import {
  type DomainLook,
  type DomainRequest,
  planDomainDefinition,
} from '../plan/hosts/domain-definition.ts';
import type { State } from '../plan/plan.ts';
import { openClusterNodes } from '../reach/look-at-cluster-nodes.ts';
import { type HostPlan, noHostWork } from './host-plan.ts';
import type { Run } from './run.ts';

/** The definition of a virtual machine on every cluster node, before the resource that starts it from there. */
export async function planDomain(run: Run, state: State, request: DomainRequest): Promise<HostPlan> {
  if (state.where === 'file') {
    return { ...noHostWork, diagnostics: [diagnose('DOMAIN_SKIPPED', { domain: request.domain })] };
  }
  const opened = await openClusterNodes(run, state);
  const unreached = opened.flatMap(({ host }) => (host.ok ? [] : [host.error]));
  const hosts = new Map(opened.flatMap(({ name, host }) => (host.ok ? [[name, host.value] as const] : [])));
  const looks = await Promise.all([...hosts].map(([name, host]) => look(name, host, request)));
  const planned = planDomainDefinition(request, looks);
  return { diagnostics: [...unreached, ...planned.diagnostics], before: planned.steps, after: [], hosts };
}

async function look(
  name: string,
  host: Host,
  { domain, hypervisor, path }: DomainRequest,
): Promise<DomainLook> {
  const [known, file] = await Promise.all([readDomain(host, domain, hypervisor), readHostFile(host, path)]);
  const { text, reason } = known.ok ? known.value : { reason: `${name} does not answer` };
  return {
    host: name,
    ...(text === undefined ? {} : { definition: text }),
    ...(reason === undefined ? {} : { reason }),
    ...(file.ok && file.value !== undefined ? { file: file.value } : {}),
  };
}
