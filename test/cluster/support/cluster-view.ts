import { XMLParser } from 'fast-xml-parser';

/** What `crm_mon -1rR --output-as=xml` shows, as far as tests ask. */
export type ClusterView = {
  readonly dc: string | undefined;
  readonly nodes: ReadonlyMap<string, NodeView>;
  readonly resources: ReadonlyMap<string, ResourceView>;
  /** Operations that failed, as `RESOURCE_OPERATION on NODE: REASON`. */
  readonly failures: readonly string[];
  /** Starts and stops by resource, with the call's number, which is new each time. */
  readonly operations: readonly string[];
  /** Fencing actions that the cluster remembers. */
  readonly fencing: readonly string[];
};

export type NodeView = { readonly kind: string; readonly online: boolean; readonly unclean: boolean };
export type ResourceView = {
  readonly role: string;
  /** Its last operation failed, and the cluster has not recovered it yet: the role is the one from before. */
  readonly failed: boolean;
  readonly nodes: readonly string[];
};

/** Reads crm_mon's XML. A guest's or remote's connection is in `resources` under the node's name. */
export function readClusterView(xml: string): ClusterView {
  const result = asElement(parser.parse(xml)['pacemaker-result']);
  return {
    dc: child(child(result, 'summary'), 'current_dc')['@name'],
    nodes: new Map(
      children(child(result, 'nodes'), 'node').map((node) => [node['@name'] ?? '', nodeView(node)]),
    ),
    resources: new Map(
      children(child(result, 'resources'), 'resource').map((each) => [each['@id'] ?? '', resourceView(each)]),
    ),
    failures: children(child(result, 'failures'), 'failure').map(
      (each) => `${each['@op_key']} on ${each['@node']}: ${each['@exitreason'] || each['@exitstatus']}`,
    ),
    operations: children(child(result, 'node_history'), 'node').flatMap(operationsOn),
    fencing: children(child(result, 'fence_history'), 'fence_event').map(
      (each) => `${each['@action']} of ${each['@target']}: ${each['@status']}`,
    ),
  };
}

/** An XML element as fast-xml-parser gives it: attributes are strings under `@name`, children arrays. */
type Element = { readonly [name: string]: string | undefined };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

function nodeView(node: Element): NodeView {
  return {
    kind: node['@type'] ?? '',
    online: node['@online'] === 'true',
    unclean: node['@unclean'] === 'true',
  };
}

function resourceView(resource: Element): ResourceView {
  return {
    role: resource['@role'] ?? '',
    failed: resource['@failed'] === 'true',
    nodes: children(resource, 'node').map((node) => node['@name'] ?? ''),
  };
}

function operationsOn(node: Element): string[] {
  return children(node, 'resource_history').flatMap((history) =>
    children(history, 'operation_history')
      .filter((operation) => ['start', 'stop'].includes(operation['@task'] ?? ''))
      .map(
        (operation) =>
          `${history['@id']} ${operation['@task']} on ${node['@name']} call ${operation['@call']}`,
      ),
  );
}

function children(parent: Element, name: string): Element[] {
  const found: unknown = parent[name];
  return Array.isArray(found) ? found.map(asElement) : [];
}

function child(parent: Element, name: string): Element {
  return children(parent, name)[0] ?? {};
}

/** Absent and empty elements (`''`) have neither attributes nor children. */
function asElement(value: unknown): Element {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? first : {};
}
