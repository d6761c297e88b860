import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { ClusterFileStep } from '../plan.ts';

/** What `--domain` is about: a libvirt domain, and the file its definition goes to. */
export interface DomainRequest {
  readonly domain: string;
  readonly path: string;
  /** `hypervisor=` of the resource: where libvirt is asked; libvirt's own default where absent. */
  readonly hypervisor?: string;
}

/** What one cluster node knows of the domain. */
export interface DomainLook {
  readonly host: string;
  /** `virsh dumpxml`; undefined where the node does not know the domain. */
  readonly definition?: string;
  /** virsh's words, where there is no definition. */
  readonly reason?: string;
  /** What stands in the file now. */
  readonly file?: string;
}

/** The request of `--domain NAME` beside the resource's parameters; a diagnostic where they do not say the file. */
export function domainRequest(domain: string, parameters: Settings): DomainRequest | Diagnostic {
  const given = new Map(parameters);
  const path = given.get('config');
  const hypervisor = given.get('hypervisor');
  if (path === undefined || path === '') return diagnose('DOMAIN_NEEDS_CONFIG', {});
  if (!path.startsWith('/')) return diagnose('DOMAIN_CONFIG_RELATIVE', { path });
  return { domain, path, ...(hypervisor === undefined || hypervisor === '' ? {} : { hypervisor }) };
}

/**
 * Puts one definition on every cluster node: the cluster may start the virtual machine on any of them, and libvirt need
 * know it on none.
 */
export function planDomainDefinition(
  { domain, path }: DomainRequest,
  looks: readonly DomainLook[],
): { readonly steps: readonly ClusterFileStep[]; readonly diagnostics: readonly Diagnostic[] } {
  const source = looks.find(({ definition }) => definition !== undefined);
  if (source?.definition === undefined) {
    const reason = looks.find((look) => look.reason !== undefined)?.reason ?? 'none was asked';
    return { steps: [], diagnostics: [diagnose('DOMAIN_UNKNOWN', { domain, reason })] };
  }
  const text = source.definition;
  const others = looks.filter(({ definition }) => definition !== undefined && definition !== text);
  return {
    steps: looks
      .filter(({ file }) => file !== text)
      .map(({ host }) => ({ step: 'put-file', host, path, text })),
    diagnostics:
      others.length === 0
        ? []
        : [
            diagnose('DOMAIN_DEFINITIONS_DIFFER', {
              domain,
              from: source.host,
              others: others.map(({ host }) => host),
            }),
          ],
  };
}
