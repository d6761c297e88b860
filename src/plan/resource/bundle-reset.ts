import type { CibElement } from '../../cib/document.ts';
import { plainNvset } from '../../cib/nvset.ts';
import type { BundleRequest } from '../../grammar/bundle.ts';
import type { MapChanges } from '../../grammar/bundle-update.ts';
import type { Settings } from '../../grammar/settings.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { newContainerRules } from './bundle-create.ts';
import { bundleElements, decideBundleUpdate } from './bundle-update.ts';

/**
 * What `resource bundle reset` comes to: an update that also takes away every option that was not typed. The type of
 * the container and the resource inside stay.
 */
export function decideBundleReset(
  state: State,
  request: BundleRequest,
  { disabled }: { readonly disabled: boolean },
): Decision {
  const found = bundleElements(state.document, request.id);
  if (!found.ok) return { diagnostics: [found.error], edits: [] };
  const rules = newContainerRules(request.container);
  if (rules.some(stops)) return { diagnostics: rules, edits: [] };
  const { bundle, container, network, storage } = found.value;
  const meta: Settings = disabled ? [...request.meta, ['target-role', 'Stopped']] : request.meta;
  const present = plainNvset(state.document, bundle, 'meta_attributes')?.pairs ?? [];
  const [ports, directories] = [idsOf(network, 'port-mapping'), idsOf(storage, 'storage-mapping')];
  const changed = {
    id: request.id,
    container: instead(attributesOf(container), request.container),
    network: instead(network === undefined ? [] : attributesOf(network), request.network),
    portMaps: { add: request.portMaps, remove: ports },
    storageMaps: { add: request.storageMaps, remove: directories },
    meta: instead(
      present.map(({ name }) => name),
      meta,
    ),
  };
  return decideBundleUpdate(state, changed, new Set([...ports, ...directories]));
}

function attributesOf(element: CibElement): readonly string[] {
  return element
    .attributes()
    .map(([name]) => name)
    .filter((name) => name !== 'id');
}

/** The typed settings, and those that are there but not typed without a value. */
function instead(present: readonly string[], typed: Settings): Settings {
  const gone = present.filter((name) => !typed.some(([given]) => given === name));
  return [...gone.map((name) => [name, ''] as const), ...typed];
}

function idsOf(element: CibElement | undefined, name: string): MapChanges['remove'] {
  return element?.children(name).map(({ id }) => id) ?? [];
}
