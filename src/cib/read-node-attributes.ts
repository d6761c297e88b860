import type { NodeAttributes } from '../model/node-attributes.ts';
import { optional } from '../model/optional.ts';
import type { CibDocument } from './document.ts';
import { readSetsNamed } from './read-attribute-sets.ts';

/** The entries of `<nodes>` by their names. */
export function readNodeAttributes(document: CibDocument): NodeAttributes[] {
  const entries = document.configuration.child('nodes')?.children('node') ?? [];
  const nodes = entries.map((entry) => ({
    id: entry.id,
    name: entry.get('uname') ?? entry.id,
    ...optional('type', entry.get('type')),
    ...optional('description', entry.get('description')),
    ...optional('score', entry.get('score')),
    attributes: readSetsNamed('instance_attributes', entry, document),
    utilization: readSetsNamed('utilization', entry, document),
  }));
  return nodes.sort((one, other) => (one.name < other.name ? -1 : 1));
}
