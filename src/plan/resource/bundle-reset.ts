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
  const ports = mapChanges(network?.children('port-mapping') ?? [], request.portMaps);
  const directories = mapChanges(storage?.children('storage-mapping') ?? [], request.storageMaps);
  const changed = {
    id: request.id,
    container: instead(attributesOf(container), request.container),
    network: instead(network === undefined ? [] : attributesOf(network), request.network),
    portMaps: ports,
    storageMaps: directories,
    meta: instead(
      present.map(({ name }) => name),
      meta,
    ),
  };
  return decideBundleUpdate(state, changed, new Set([...ports.remove, ...directories.remove]));
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

/** Mappings that are typed as they are stay, so that the same reset again changes nothing; all others go. */
function mapChanges(present: readonly CibElement[], typed: readonly Settings[]): MapChanges {
  const left = [...present];
  const add = typed.filter((settings) => {
    const same = left.findIndex((mapping) => isAs(mapping, settings));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return { add, remove: left.map(({ id }) => id) };
}

/** An id that is not typed may be any. */
function isAs(mapping: CibElement, settings: Settings): boolean {
  const typed = new Map(settings.filter(([, value]) => value !== ''));
  const present = mapping.attributes().filter(([name]) => name !== 'id' || typed.has('id'));
  return present.length === typed.size && present.every(([name, value]) => typed.get(name) === value);
}
