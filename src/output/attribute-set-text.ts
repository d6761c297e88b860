import type { AttributeSet } from '../model/configured-resource.ts';
import { displayPair, displayPairs } from './display-value.ts';
import { indent } from './indent.ts';
import { ruleLines } from './rule-text.ts';

/** Attribute sets under a heading such as `Meta Attributes`; a set without attributes says nothing and is left out. */
export function attributeSetLines(heading: string, sets: readonly AttributeSet[]): string[] {
  return sets.filter(({ pairs }) => pairs.length > 0).flatMap((set) => setLines(heading, set));
}

function setLines(heading: string, set: AttributeSet): string[] {
  const pairs = [...set.pairs].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    `${heading}: ${set.id} ${displayPairs(set.options)}`.trimEnd(),
    ...indent(pairs.map(({ name, value }) => displayPair(name, value))),
    ...(set.rule === undefined ? [] : indent(ruleLines(set.rule))),
  ];
}
