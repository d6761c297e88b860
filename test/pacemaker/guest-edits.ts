import type { CibDocument } from '../../src/cib/document.ts';
import type { CibEdit, NewElement } from '../../src/cib/edit.ts';

/** The edits that make a guest node of a resource without meta attributes; it answers at once or never. */
export function guestEdits(document: CibDocument, resource: string, node: string): CibEdit[] {
  const parent = document.byId(resource);
  if (parent === undefined) throw new Error(`no resource ${resource}`);
  const set = `${resource}-meta_attributes`;
  const settings = { 'remote-node': node, 'remote-addr': '127.0.0.1', 'remote-connect-timeout': '3s' };
  const children = Object.entries(settings).map(([name, value]) => nvpair(set, name, value));
  return [
    { edit: 'insert', parent, element: { name: 'meta_attributes', attributes: [['id', set]], children } },
  ];
}

function nvpair(set: string, name: string, value: string): NewElement {
  const attributes = [
    ['id', `${set}-${name}`],
    ['name', name],
    ['value', value],
  ] as const;
  return { name: 'nvpair', attributes, children: [] };
}
