import type { AgentName } from '../../agents/agent-name.ts';
import type { CibDocument } from '../../cib/document.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Placement } from '../../grammar/placement.ts';
import type { Settings } from '../../grammar/settings.ts';
import { type MetaOwner, metaOwner } from './meta-owner.ts';
import { metaRules } from './meta-rules.ts';

interface NewResource {
  readonly id: string;
  readonly agent: AgentName;
  readonly meta: Settings;
  readonly placement: Placement;
}

/** The meta attributes typed for a new resource, and for the clone that is made with it. */
export function newResourceMeta(document: CibDocument, resource: NewResource): Diagnostic[] {
  const { id, agent, meta, placement } = resource;
  const place = agent.standard === 'stonith' ? 'device' : 'primitive';
  const own = metaRules({ hasRoles: false, ...around(document, id, placement), place, id }, meta);
  if (placement.kind !== 'clone') return own;
  return [...own, ...metaRules(cloneOwner(id, placement.id), placement.meta)];
}

/** The clone that will be made of this resource. */
export function cloneOwner(resource: string, id: string | undefined): MetaOwner & { readonly id: string } {
  return { place: 'clone', id: id ?? `${resource}-clone`, hasRoles: true };
}

function around(document: CibDocument, id: string, placement: Placement): Partial<MetaOwner> {
  switch (placement.kind) {
    case 'alone':
      return {};
    case 'bundle':
      return { hasRoles: true };
    case 'clone':
      return { clone: cloneOwner(id, placement.id).id, hasRoles: true };
    case 'group': {
      const group = document.byId(placement.group);
      return group === undefined ? {} : metaOwner(group);
    }
  }
}
