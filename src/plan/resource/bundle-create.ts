import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { newNvset } from '../../cib/set-nvpairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { BundleRequest } from '../../grammar/bundle.ts';
import type { Settings } from '../../grammar/settings.ts';
import { metaRules } from '../../rules/meta/meta-rules.ts';
import { newIdRules } from '../../rules/names/new-id-rules.ts';
import { bundleMappings } from '../../rules/resources/bundle-mappings.ts';
import { bundleOptions } from '../../rules/resources/bundle-options.ts';
import { replicaAddresses } from '../../rules/resources/replica-addresses.ts';
import { replicaNames } from '../../rules/resources/replica-names.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { partElement, portMapping, storageMapping, typedIds } from './bundle-parts.ts';
import { appendResources } from './move-resources.ts';
import { sortedByName } from './sorted-by-name.ts';

/** What `resource bundle create` comes to: a bundle without a resource, at the end, as pcs 0.11.5 writes it. */
export function decideBundleCreate(
  state: State,
  request: BundleRequest,
  { disabled }: { readonly disabled: boolean },
): Decision {
  const { id, containerType = '', container, network, meta } = request;
  const parts = {
    id,
    containerType,
    container: new Map(container),
    network: new Map(network),
    hasPrimitive: false,
  };
  const diagnostics = [
    ...newIdRules(state, id, 'bundle'),
    ...(containerTypes.includes(containerType)
      ? []
      : [diagnose('BUNDLE_CONTAINER_TYPE', { value: containerType, allowed: containerTypes })]),
    ...newContainerRules(container),
    ...bundleOptions('network', network),
    ...emptyValues(network, ['control-port', 'host-netmask', 'add-host']),
    ...bundleMappings(state.document, request, { bundle: id }),
    ...replicaNames(state, parts),
    ...replicaAddresses(state, parts),
    ...metaRules({ place: 'bundle', id, hasRoles: true }, meta),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return {
    diagnostics,
    edits: appendResources(state.document, [newBundle(state.document, request, disabled)]),
  };
}

/** The containers that Pacemaker's schema knows. */
export const containerTypes: readonly string[] = ['docker', 'podman', 'rkt'];

/** The options of a container that is made, or made anew. */
export function newContainerRules(container: Settings): Diagnostic[] {
  const given = new Map(container);
  const image = given.get('image');
  return [
    ...(image === undefined
      ? [diagnose('BUNDLE_OPTION_MISSING', { part: 'container', name: 'image' })]
      : image === ''
        ? [diagnose('BUNDLE_IMAGE_EMPTY', {})]
        : []),
    ...bundleOptions('container', container),
    ...emptyValues(container, ['replicas', 'replicas-per-host', 'promoted-max', 'masters']),
    ...(given.has('masters') ? [diagnose('BUNDLE_MASTERS_RENAMED', {})] : []),
  ];
}

/** Numbers without a value; texts without one count as not given. */
function emptyValues(settings: Settings, numbers: readonly string[]): Diagnostic[] {
  return settings
    .filter(([name, value]) => value === '' && numbers.includes(name))
    .map(([name, value]) => diagnose('BUNDLE_VALUE_INVALID', { name, value, use: 'a value' }));
}

function newBundle(document: CibDocument, request: BundleRequest, disabled: boolean): NewElement {
  const { id, containerType = '', container, network, portMaps, storageMaps, meta } = request;
  const reserved = new Set([id, ...typedIds([...portMaps, ...storageMaps])]);
  const ports = portMaps.map((map) => portMapping(document, id, map, { reserved }));
  const storage = storageMaps.map((map) => storageMapping(document, id, map, { reserved }));
  const parts = [
    partElement(containerType, container),
    ...(network.length + ports.length === 0 ? [] : [partElement('network', network, ports)]),
    ...(storage.length === 0 ? [] : [partElement('storage', [], storage)]),
  ];
  const pairs = bundleMeta(meta, disabled);
  if (pairs.length === 0) return { name: 'bundle', attributes: [['id', id]], children: parts };
  const set = newNvset(document, 'meta_attributes', `${id}-meta_attributes`, sortedByName(pairs), reserved);
  // pcs disables a finished bundle in a second step, which puts a set that was not there yet in front.
  const children = meta.length === 0 ? [set, ...parts] : [...parts, set];
  return { name: 'bundle', attributes: [['id', id]], children };
}

function bundleMeta(meta: Settings, disabled: boolean): Settings {
  if (!disabled) return meta;
  return [...meta.filter(([name]) => name !== 'target-role'), ['target-role', 'Stopped']];
}
