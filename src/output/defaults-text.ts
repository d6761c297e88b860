import type { AttributeSet, ConfiguredRule } from '../model/configured-resource.ts';
import { displayPair, displayPairs } from './display-value.ts';
import { indent } from './indent.ts';
import { ruleLines, ruleSentence } from './rule-text.ts';

/** Sets of defaults as pcs 0.11 lists them; with `full` also the ids of rules and their parts. */
export function defaultsText(sets: readonly AttributeSet[], full: boolean): string {
  if (sets.length === 0) return 'No defaults set\n';
  return sets
    .flatMap((set) => setLines(set, full))
    .map((line) => `${line}\n`)
    .join('');
}

function setLines(set: AttributeSet, full: boolean): string[] {
  const pairs = [...set.pairs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = set.rule === undefined ? [] : full ? fullRuleLines(set.rule) : ruleLines(set.rule);
  return [
    `Meta Attrs: ${set.id} ${displayPairs(set.options)}`.trimEnd(),
    ...indent([...pairs.map(({ name, value }) => displayPair(name, value)), ...rule]),
  ];
}

function fullRuleLines(rule: ConfiguredRule): string[] {
  const options = [...rule.options].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${`Rule: ${displayPairs(options)}`.trimEnd()} (id:${rule.id})`,
    ...indent(
      rule.parts.flatMap((part) =>
        part.element === 'rule' ? fullRuleLines(part) : [`Expression: ${ruleSentence(part)} (id:${part.id})`],
      ),
    ),
  ];
}
