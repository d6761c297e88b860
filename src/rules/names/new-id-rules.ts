import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, type NameUse, nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { type IdKind, idCharacters } from './id-characters.ts';

/**
 * Whether a command may make an element with this id: its characters, every XML id that there is, and the names
 * of nodes, with which Pacemaker would confuse it. For the connection resource of a remote node use `nodeRules`
 * alone: it covers the id, which is the node's name.
 */
export function newIdRules(
  state: { readonly document: CibDocument; readonly cluster: Cluster },
  id: string,
  kind: IdKind,
): Diagnostic[] {
  const fault = idCharacters(id, kind);
  if (fault !== undefined) return [fault];
  const element = state.document.byId(id);
  if (element !== undefined) return [taken(id, element)];
  // A cluster node may be known from three places: it is one node all the same.
  const node = (state.cluster.names.get(nameKey(id)) ?? []).find(isNode);
  return node === undefined ? [] : [named(id, node)];
}

function taken(id: string, element: CibElement): Diagnostic {
  const description = resourceElements.has(element.name)
    ? element.name
    : `the id of an element <${element.name}>`;
  return diagnose('ID_TAKEN', { id, element: description, line: element.line });
}

const resourceElements = new Set(['primitive', 'group', 'clone', 'master', 'bundle', 'template', 'tag']);

function isNode({ use }: NameUse): boolean {
  return (
    use === 'guest node' ||
    use === 'remote node' ||
    use === 'bundle replica' ||
    use === 'cluster node' ||
    use === 'cluster node id'
  );
}

function named(name: string, { name: taken, use, owner, line }: NameUse): Diagnostic {
  const facts = { name, taken, use, ...optional('owner', owner), ...optional('line', line) };
  return use === 'cluster node' || use === 'cluster node id'
    ? diagnose('ID_IS_CLUSTER_NODE_NAME', facts)
    : diagnose('ID_IS_NODE_NAME', facts);
}
