import type { AttributeSet } from '../model/configured-resource.ts';
import type { NodeAttributes } from '../model/node-attributes.ts';
import type { Options } from '../model/options.ts';
import { attributeSetsJson } from './attribute-set-json.ts';
import { type ReplayCommand, replayText } from './replay-command.ts';

/** Which of a node's sets a listing is about. */
export type NodeSetKind = 'attribute' | 'utilization';

/** `node attribute` or `node utilization` in the format asked for; nodes without any are left out, as in pcs. */
export function nodeAttributesListing(
  nodes: readonly NodeAttributes[],
  kind: NodeSetKind,
  format: Options['outputFormat'],
): string | object {
  const listed = nodes.filter((node) => pairsOf(setsOf(node, kind)).length > 0);
  switch (format) {
    case 'text':
      return listingText(listed, kind);
    case 'json':
      return { nodes: listed.map((node) => nodeJson(node, kind)) };
    case 'cmd':
      return nodeAttributesCmd(listed, kind);
  }
}

/** The commands that give nodes the same attributes again. */
export function nodeAttributesCmd(nodes: readonly NodeAttributes[], kind: NodeSetKind): string {
  return replayText(nodes.flatMap((node) => nodeCommand(node, kind)));
}

function setsOf({ attributes, utilization }: NodeAttributes, kind: NodeSetKind): readonly AttributeSet[] {
  return kind === 'attribute' ? attributes : utilization;
}

/** By their names; of two values of one name the first is in force. */
function pairsOf(sets: readonly AttributeSet[]): readonly (readonly [name: string, value: string])[] {
  const pairs = new Map<string, string>();
  for (const { name, value } of sets.flatMap(({ pairs }) => pairs)) {
    if (!pairs.has(name)) pairs.set(name, value);
  }
  return [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));
}

function listingText(nodes: readonly NodeAttributes[], kind: NodeSetKind): string {
  const heading = kind === 'attribute' ? 'Node Attributes:' : 'Node Utilization:';
  const lines = nodes.map((node) => {
    const pairs = pairsOf(setsOf(node, kind)).map(([name, value]) => `${name}=${value}`);
    return ` ${node.name}: ${pairs.join(' ')}`;
  });
  return `${[heading, ...lines].join('\n')}\n`;
}

/** Under the keys that pcs has since 0.12.1. */
function nodeJson(node: NodeAttributes, kind: NodeSetKind): object {
  const { id, name, description = null, score = null, type = null } = node;
  const sets = attributeSetsJson(setsOf(node, kind));
  return {
    id,
    uname: name,
    description,
    score,
    type,
    instance_attributes: kind === 'attribute' ? sets : [],
    utilization: kind === 'utilization' ? sets : [],
  };
}

function nodeCommand(node: NodeAttributes, kind: NodeSetKind): ReplayCommand[] {
  const pairs = pairsOf(setsOf(node, kind)).filter(([, value]) => value !== '');
  const words = pairs.map(([name, value]) => `${name}=${value}`);
  return words.length === 0 ? [] : [{ words: ['pacer', 'node', kind, node.name, ...words], groups: [] }];
}
