import type { CibDocument, CibElement } from '../../cib/document.ts';
import { nameKey } from '../../model/cluster.ts';

/** What is only about these nodes, and pointless without them; one pass for all of them. */
export function onlyAboutNodes(document: CibDocument, nodes: readonly string[]): CibElement[] {
  const isNode = oneOf(nodes);
  return [
    ...nodeEntries(document, isNode),
    ...locations(document, isNode),
    ...fencingLevels(document, isNode),
  ];
}

/** What names this node but is about more, for the administrator to judge. */
export function alsoAboutNode(document: CibDocument, node: string): CibElement[] {
  const isNode = oneOf([node]);
  return [
    ...rulesAbout(document, isNode),
    ...accessControl(document, node, isNode),
    ...fencingDevices(document, isNode),
    ...levelsMatching(document, node, isNode),
  ];
}

/**
 * What is left of nodes that nothing defines: their entries among the nodes and their part of the status section. A
 * saved CIB has the latter; a live one is cleaned by `crm_node --remove`.
 */
export function nodeRecords(document: CibDocument, nodes: readonly string[]): CibElement[] {
  const isNode = oneOf(nodes);
  const states = document.root.child('status')?.children('node_state') ?? [];
  return [
    ...nodeEntries(document, isNode),
    ...states.filter((state) => isNode(state.get('uname') ?? state.id)),
  ];
}

/** Node names are compared as Pacemaker does (`nameKey`). */
function oneOf(nodes: readonly string[]): IsNode {
  const keys = new Set(nodes.map(nameKey));
  return (name) => name !== undefined && keys.has(nameKey(name));
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

/** Levels for all nodes whose name fits a pattern, or that have an attribute, this one among them. */
function levelsMatching(document: CibDocument, node: string, isNode: IsNode): CibElement[] {
  const levels = document.configuration.child('fencing-topology')?.children('fencing-level') ?? [];
  const entries = nodeEntries(document, isNode);
  return levels.filter((level) => {
    const attribute = level.get('target-attribute');
    if (attribute !== undefined) {
      const value = level.get('target-value');
      return entries.some((entry) => attributeOf(entry, attribute) === value);
    }
    return isMatch(level.get('target-pattern'), node);
  });
}

function attributeOf(entry: CibElement, attribute: string): string | undefined {
  const pairs = entry.children('instance_attributes').flatMap((set) => set.children('nvpair'));
  return pairs.find((pair) => pair.get('name') === attribute)?.get('value');
}

/** POSIX extended expressions are JavaScript's, but for their classes; one that neither can read matches nothing. */
function isMatch(pattern: string | undefined, name: string): boolean {
  if (pattern === undefined) return false;
  const source = pattern.replace(
    /\[:(\w+):\]/g,
    (whole, posixClass: string) => posixClasses[posixClass] ?? whole,
  );
  try {
    return new RegExp(source).test(name);
  } catch {
    return false;
  }
}

const posixClasses: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
};
