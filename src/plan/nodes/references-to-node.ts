import type { CibDocument, CibElement } from '../../cib/document.ts';
import { nameKey } from '../../model/cluster.ts';

/** What of the configuration names a node, apart from the resource that defines it. */
export interface NodeReferences {
  /** Only about this node: pointless without it. */
  readonly own: readonly CibElement[];
  /** About more than this node: for the administrator to judge. */
  readonly shared: readonly CibElement[];
}

/** Finds everything that names a node; linear in the CIB. Node names are compared as Pacemaker does (`nameKey`). */
export function referencesToNode(document: CibDocument, node: string): NodeReferences {
  const isNode = (name: string | undefined) => name !== undefined && nameKey(name) === nameKey(node);
  return {
    own: [
      ...nodeEntries(document, isNode),
      ...locations(document, isNode),
      ...fencingLevels(document, isNode),
    ],
    shared: [
      ...rulesAbout(document, isNode),
      ...accessControl(document, node, isNode),
      ...fencingDevices(document, isNode),
    ],
  };
}

type IsNode = (name: string | undefined) => boolean;

/** `<node type="remote">` with its attributes and utilization; an entry of another type is a cluster node's. */
function nodeEntries({ configuration }: CibDocument, isNode: IsNode): CibElement[] {
  const entries = configuration.child('nodes')?.children('node') ?? [];
  return entries.filter((entry) => isNode(entry.get('uname')) && entry.get('type') === 'remote');
}

function locations({ configuration }: CibDocument, isNode: IsNode): CibElement[] {
  const constraints = configuration.child('constraints')?.children('rsc_location') ?? [];
  return constraints.filter((constraint) => isNode(constraint.get('node')));
}

function fencingLevels({ configuration }: CibDocument, isNode: IsNode): CibElement[] {
  const levels = configuration.child('fencing-topology')?.children('fencing-level') ?? [];
  return levels.filter((level) => isNode(level.get('target')));
}

/** Constraints and attribute sets with a rule on `#uname`, each once. */
function rulesAbout({ configuration }: CibDocument, isNode: IsNode): CibElement[] {
  const owners = new Map<number, CibElement>();
  for (const expression of configuration.descendants('expression')) {
    if (expression.get('attribute') !== '#uname' || !isNode(expression.get('value'))) continue;
    const owner = ownerOfRule(expression);
    owners.set(owner.start, owner);
  }
  return [...owners.values()];
}

function ownerOfRule(expression: CibElement): CibElement {
  let owner = expression;
  while ((owner.name === 'expression' || owner.name === 'rule') && owner.parent !== undefined)
    owner = owner.parent;
  return owner;
}

/**
 * ACLs: a node changes the CIB under its own name, so a target of that name is its permissions (Pacemaker
 * Administration, access control lists); a permission may also name it in its XPath.
 */
function accessControl({ configuration }: CibDocument, node: string, isNode: IsNode): CibElement[] {
  const acls = configuration.child('acls');
  const targets = (acls?.children('acl_target') ?? []).filter(({ id }) => isNode(id));
  const permissions = [...(acls?.descendants('acl_permission') ?? [])].filter((permission) => {
    const xpath = permission.get('xpath') ?? '';
    return xpath.includes(`'${node}'`) || xpath.includes(`"${node}"`);
  });
  return [...targets, ...permissions];
}

/** Fencing devices whose host list or map names the node. */
function fencingDevices({ configuration }: CibDocument, isNode: IsNode): CibElement[] {
  const primitives = configuration.child('resources')?.descendants('primitive') ?? [];
  return [...primitives].filter(
    (primitive) =>
      primitive.get('class') === 'stonith' && [...primitive.descendants('nvpair')].some(names(isNode)),
  );
}

function names(isNode: IsNode): (pair: CibElement) => boolean {
  return (pair) => {
    const name = pair.get('name');
    if (name !== 'pcmk_host_list' && name !== 'pcmk_host_map') return false;
    // `a,b c` and `a:1,2;b:3` (Pacemaker Explained, special meta-attributes for fencing resources).
    return (pair.get('value') ?? '').split(/[\s,;]+/).some((part) => isNode(part.split(':')[0]));
  };
}

/**
 * What is left of a node that nothing defines: its entry among the nodes and its part of the status section. A
 * saved CIB has the latter; a live one is cleaned by `crm_node --remove`.
 */
export function nodeRecords(document: CibDocument, node: string): CibElement[] {
  const isNode = (name: string | undefined) => name !== undefined && nameKey(name) === nameKey(node);
  const states = document.root.child('status')?.children('node_state') ?? [];
  return [
    ...nodeEntries(document, isNode),
    ...states.filter((state) => isNode(state.get('uname') ?? state.id)),
  ];
}
