import type {
  ConfiguredAgent,
  ConfiguredBundle,
  ConfiguredClone,
  ConfiguredGroup,
  ConfiguredOperation,
  ConfiguredPrimitive,
  ConfiguredResource,
  Mapping,
} from '../model/configured-resource.ts';
import { optional } from '../model/optional.ts';
import type { CibDocument, CibElement } from './document.ts';
import { attributesBut, readSets, readSetsNamed } from './read-attribute-sets.ts';

/**
 * The resources at the top in document order, fencing devices among them; with ids, only those that are one of these or
 * hold one, because reading a resource takes longer than finding it. Linear in the size of `<resources>`.
 */
export function readConfiguredResources(
  document: CibDocument,
  ids: readonly string[] = [],
): ConfiguredResource[] {
  const resources = document.configuration.child('resources')?.children() ?? [];
  const wanted = new Set(ids);
  const shown = ids.length === 0 ? resources : resources.filter((resource) => isOrHolds(resource, wanted));
  return shown.flatMap((element) => readResource(element, document) ?? []);
}

function isOrHolds(resource: CibElement, ids: ReadonlySet<string>): boolean {
  if (ids.has(resource.id)) return true;
  if (resource.name === 'primitive') return false;
  for (const { id } of resource.descendants()) if (ids.has(id)) return true;
  return false;
}

function readResource(element: CibElement, document: CibDocument): ConfiguredResource | undefined {
  switch (element.name) {
    case 'primitive':
      return readPrimitive(element, document);
    case 'group':
      return readGroup(element, document);
    case 'clone':
    case 'master':
      return readClone(element, element.name, document);
    case 'bundle':
      return readBundle(element, document);
    default:
      // Templates are no resources of their own, and an element that a later schema adds is not ours to show.
      return undefined;
  }
}

function readPrimitive(element: CibElement, document: CibDocument): ConfiguredPrimitive {
  const operations = element.child('operations')?.children('op') ?? [];
  return {
    kind: 'primitive',
    id: element.id,
    ...readAgent(element),
    ...optional('template', element.get('template')),
    ...optional('description', element.get('description')),
    ...readSets(element, document),
    utilization: readSetsNamed('utilization', element, document),
    operations: operations.map((operation) => readOperation(operation, document)),
  };
}

function readAgent(element: CibElement): { agent?: ConfiguredAgent } {
  const standard = element.get('class');
  const type = element.get('type');
  if (standard === undefined || type === undefined) return {};
  return { agent: { standard, ...optional('provider', element.get('provider')), type } };
}

function readOperation(element: CibElement, document: CibDocument): ConfiguredOperation {
  return {
    id: element.id,
    name: element.get('name') ?? '',
    options: attributesBut(element, 'id', 'name'),
    ...readSets(element, document),
  };
}

function readGroup(element: CibElement, document: CibDocument): ConfiguredGroup {
  return {
    kind: 'group',
    id: element.id,
    ...optional('description', element.get('description')),
    ...readSets(element, document),
    members: element.children('primitive').map((member) => readPrimitive(member, document)),
  };
}

function readClone(
  element: CibElement,
  name: ConfiguredClone['element'],
  document: CibDocument,
): ConfiguredClone {
  const primitive = element.child('primitive');
  const group = element.child('group');
  return {
    kind: 'clone',
    id: element.id,
    element: name,
    ...optional('description', element.get('description')),
    ...readSets(element, document),
    ...optional(
      'member',
      (primitive && readPrimitive(primitive, document)) ?? (group && readGroup(group, document)),
    ),
  };
}

function readBundle(element: CibElement, document: CibDocument): ConfiguredBundle {
  const container = element.children().find(({ name }) => containers.has(name));
  const network = element.child('network');
  const primitive = element.child('primitive');
  return {
    kind: 'bundle',
    id: element.id,
    ...optional('description', element.get('description')),
    ...readSets(element, document),
    ...optional('container', container && { type: container.name, options: attributesBut(container) }),
    ...optional('network', network && attributesBut(network, 'id')),
    portMappings: readMappings(network, 'port-mapping'),
    storageMappings: readMappings(element.child('storage'), 'storage-mapping'),
    ...optional('member', primitive && readPrimitive(primitive, document)),
  };
}

const containers = new Set(['docker', 'podman', 'rkt']);

function readMappings(parent: CibElement | undefined, name: string): Mapping[] {
  const mappings = parent?.children(name) ?? [];
  return mappings.map((mapping) => ({ id: mapping.id, options: attributesBut(mapping, 'id') }));
}
