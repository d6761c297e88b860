import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { setNvpairs } from '../../cib/set-nvpairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { BundleUpdateRequest, MapChanges } from '../../grammar/bundle-update.ts';
import type { Settings } from '../../grammar/settings.ts';
import { optional } from '../../model/optional.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { metaOwner } from '../../rules/meta/meta-owner.ts';
import { metaRules } from '../../rules/meta/meta-rules.ts';
import { bundleMappings } from '../../rules/resources/bundle-mappings.ts';
import { bundleOptions } from '../../rules/resources/bundle-options.ts';
import { replicaAddresses } from '../../rules/resources/replica-addresses.ts';
import { replicaNames } from '../../rules/resources/replica-names.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { containerTypes } from './bundle-create.ts';
import { partElement, portMapping, storageMapping, typedIds } from './bundle-parts.ts';

/** The elements of a bundle that commands change. */
export interface BundleElements {
  readonly bundle: CibElement;
  readonly container: CibElement;
  readonly network: CibElement | undefined;
  readonly storage: CibElement | undefined;
}

/**
 * What `resource bundle update` comes to: options that are typed are set or taken away, all others stay. `freed` are
 * ids of mappings that go and may be given again.
 */
export function decideBundleUpdate(
  state: State,
  request: BundleUpdateRequest,
  freed: ReadonlySet<string> = new Set(),
): Decision {
  const found = bundleElements(state.document, request.id);
  if (!found.ok) return { diagnostics: [found.error], edits: [] };
  const elements = found.value;
  const container = merged(elements.container, request.container);
  const diagnostics = [
    ...(container.some(([name, value]) => name === 'image' && value === '')
      ? [diagnose('BUNDLE_IMAGE_EMPTY', {})]
      : []),
    ...bundleOptions('container', container),
    ...(new Map(request.container).get('masters') ? [diagnose('BUNDLE_MASTERS_RENAMED', {})] : []),
    ...bundleOptions('network', request.network),
    ...mappingRules(state.document, elements, request, freed),
    ...staysReachable(elements, request.network),
    ...newReplicas(state, elements, request),
    ...metaRules(metaOwner(elements.bundle), request.meta),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return { diagnostics, edits: bundleEdits(state.document, elements, request, freed) };
}

/** Finds a bundle and its parts. */
export function bundleElements(document: CibDocument, id: string): Result<BundleElements, Diagnostic> {
  const bundle = document.byId(id);
  if (bundle === undefined) return failure(diagnose('BUNDLE_UNKNOWN', { bundle: id }));
  const { name: element, line } = bundle;
  if (element !== 'bundle') return failure(diagnose('NOT_A_BUNDLE', { id, element, line }));
  const container = bundle.children().find(({ name }) => containerTypes.includes(name));
  if (container === undefined) return failure(diagnose('BUNDLE_WITHOUT_CONTAINER', { bundle: id, line }));
  return success({ bundle, container, network: bundle.child('network'), storage: bundle.child('storage') });
}

function merged(element: CibElement, typed: Settings): Settings {
  return [...new Map([...element.attributes(), ...typed])];
}

function mappingRules(
  document: CibDocument,
  { bundle, network, storage }: BundleElements,
  { portMaps, storageMaps }: BundleUpdateRequest,
  freed: ReadonlySet<string>,
): Diagnostic[] {
  const missing = (part: 'port-map' | 'storage-map', from: CibElement | undefined, wanted: MapChanges) => {
    const ids = from?.children(`${part}ping`).map(({ id }) => id) ?? [];
    const unknown = wanted.remove.filter((id) => !ids.includes(id));
    return unknown.map((id) => diagnose('BUNDLE_MAP_UNKNOWN', { part, id, bundle: bundle.id, ids }));
  };
  return [
    ...missing('port-map', network, portMaps),
    ...missing('storage-map', storage, storageMaps),
    ...bundleMappings(document, { portMaps: portMaps.add, storageMaps: storageMaps.add }, { freed }),
  ];
}

/** The resource inside is reached by an address or port of the replica; without either the cluster loses it. */
function staysReachable({ bundle, network }: BundleElements, typed: Settings): Diagnostic[] {
  const primitive = bundle.child('primitive');
  if (primitive === undefined || network === undefined) return [];
  const after = new Map(merged(network, typed));
  if (after.get('control-port') || after.get('ip-range-start')) return [];
  const facts = { bundle: bundle.id, resource: primitive.id, line: bundle.line };
  return typed.length === 0 ? [] : [diagnose('BUNDLE_NOT_REACHABLE', facts)];
}

function newReplicas(
  state: State,
  { bundle, container, network }: BundleElements,
  typed: BundleUpdateRequest,
): Diagnostic[] {
  const given = (settings: Settings) => new Map(settings.filter(([, value]) => value !== ''));
  const parts = {
    id: bundle.id,
    containerType: container.name,
    container: given(merged(container, typed.container)),
    network: given(network === undefined ? typed.network : merged(network, typed.network)),
    hasPrimitive: bundle.child('primitive') !== undefined,
  };
  return [...replicaNames(state, parts), ...replicaAddresses(state, parts)];
}

function bundleEdits(
  document: CibDocument,
  elements: BundleElements,
  request: BundleUpdateRequest,
  freed: ReadonlySet<string>,
): readonly CibEdit[] {
  const { bundle, container } = elements;
  const { portMaps, storageMaps, meta } = request;
  const reserved = new Set(typedIds([...portMaps.add, ...storageMaps.add]));
  const ports = portMaps.add.map((map) => portMapping(document, bundle.id, map, { reserved, freed }));
  const storage = storageMaps.add.map((map) => storageMapping(document, bundle.id, map, { reserved, freed }));
  return [
    ...setAttributes(container, request.container),
    ...networkEdits(elements, request.network, portMaps.remove, ports),
    ...storageEdits(elements, storageMaps.remove, storage),
    ...setNvpairs(document, bundle, 'meta_attributes', meta, { newSet: 'first', reserved }),
  ];
}

function setAttributes(element: CibElement, settings: Settings): CibEdit[] {
  return settings
    .filter(([name, value]) => (element.get(name) ?? '') !== value)
    .map(([attribute, value]) => ({
      edit: 'set',
      element,
      attribute,
      value: value === '' ? undefined : value,
    }));
}

function networkEdits(
  elements: BundleElements,
  settings: Settings,
  gone: readonly string[],
  added: readonly NewElement[],
): readonly CibEdit[] {
  const { network } = elements;
  if (network !== undefined) {
    return [...setAttributes(network, settings), ...changeChildren(network, gone, added)];
  }
  const given = settings.filter(([, value]) => value !== '');
  if (given.length + added.length === 0) return [];
  return insertBehind(elements, elements.container, partElement('network', given, added));
}

function storageEdits(
  elements: BundleElements,
  gone: readonly string[],
  added: readonly NewElement[],
): readonly CibEdit[] {
  const { storage, network, container } = elements;
  if (storage !== undefined) return changeChildren(storage, gone, added);
  if (added.length === 0) return [];
  return insertBehind(elements, network ?? container, partElement('storage', [], added));
}

function changeChildren(
  parent: CibElement,
  gone: readonly string[],
  added: readonly NewElement[],
): readonly CibEdit[] {
  const removed = parent.children().filter(({ id }) => gone.includes(id));
  return [
    ...removed.map((element): CibEdit => ({ edit: 'remove', element })),
    ...added.map((element): CibEdit => ({ edit: 'insert', parent, element })),
  ];
}

/** The schema has no order here; pcs has container, network, storage, and so have readers. */
function insertBehind({ bundle }: BundleElements, part: CibElement, element: NewElement): readonly CibEdit[] {
  const children = bundle.children();
  const before = children[children.findIndex((child) => child.is(part)) + 1];
  return [{ edit: 'insert', parent: bundle, element, ...optional('before', before) }];
}
