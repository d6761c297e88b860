import type { AttributeSet, ConfiguredRule } from '../model/configured-resource.ts';
import { ruleSentence } from './rule-text.ts';

/** Attribute sets under pcs's keys; pairs by id, as pcs has them. */
export function attributeSetsJson(sets: readonly AttributeSet[]): object[] {
  return sets.map((set) => ({
    id: set.id,
    options: Object.fromEntries(set.options),
    rule: set.rule === undefined ? null : ruleJson(set.rule),
    nvpairs: [...set.pairs].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

/** A rule or a part of one, under pcs's keys. */
export function ruleJson(rule: ConfiguredRule): object {
  return {
    id: rule.id,
    type: rule.element.toUpperCase(),
    // Whether a rule holds now is the cluster's to say, not the configuration's; pcs too has UNKNOWN here.
    in_effect: 'UNKNOWN',
    options: Object.fromEntries(rule.options),
    date_spec: timesJson(rule, 'date_spec'),
    duration: timesJson(rule, 'duration'),
    expressions: rule.parts.filter(({ element }) => !times.has(element)).map(ruleJson),
    as_string: ruleSentence(rule),
  };
}

const times = new Set(['date_spec', 'duration']);

function timesJson(rule: ConfiguredRule, element: string): object | null {
  const part = rule.parts.find((candidate) => candidate.element === element);
  return part === undefined ? null : { id: part.id, options: Object.fromEntries(part.options) };
}
