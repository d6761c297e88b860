import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { newNvset, setNvpairs } from '../../cib/set-nvpairs.ts';
import type { Settings } from '../../grammar/settings.ts';
import { optional } from '../../model/optional.ts';
import type { TargetNode } from './target-nodes.ts';

/**
 * The edits that give a node attributes or utilization, with crm_attribute's ids. The entry of a guest, remote or
 * bundle node is made when it is needed, as Pacemaker does it (`type="remote"`).
 */
export function setOnNode(
  document: CibDocument,
  { name, entry, id }: TargetNode,
  setName: 'instance_attributes' | 'utilization',
  settings: Settings,
  reserved: Set<string>,
): readonly CibEdit[] {
  const setId = (node: string) => (setName === 'utilization' ? `nodes-${node}-utilization` : `nodes-${node}`);
  if (entry !== undefined) {
    const options = { newSet: 'last', setId: setId(entry.id), reserved } as const;
    return setNvpairs(document, entry, setName, settings, options);
  }
  const given = settings.filter(([, value]) => value !== '');
  if (given.length === 0) return [];
  const set = newNvset(document, setName, setId(id ?? name), given, reserved);
  const type = id === undefined ? [['type', 'remote'] as const] : [];
  const attributes = [['id', id ?? name] as const, ['uname', name] as const, ...type];
  return addEntry(document, { name: 'node', attributes, children: [set] });
}

function addEntry({ configuration }: CibDocument, element: NewElement): readonly CibEdit[] {
  const nodes = configuration.child('nodes');
  if (nodes !== undefined) return [{ edit: 'insert', parent: nodes, element }];
  // A hand-made file may lack the section; the schema wants it in front of the resources.
  const section: NewElement = { name: 'nodes', attributes: [], children: [element] };
  const before = configuration.child('resources');
  return [{ edit: 'insert', parent: configuration, element: section, ...optional('before', before) }];
}
