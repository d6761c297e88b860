import type { CibDocument } from '../../cib/document.ts';
import { newPairs } from '../../cib/set-pairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { CreateDefaultsRequest } from '../../grammar/resource-defaults.ts';
import { defaultsValues } from '../../rules/defaults/defaults-values.ts';
import { idCharacters } from '../../rules/names/id-characters.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { newDefaultsRule } from './defaults-rule-element.ts';
import { insertDefaultsSet, newSetId } from './defaults-sets.ts';

/** What `defaults set create` comes to: a set behind the others, with its rule first, as pcs writes it. */
export function decideCreateDefaults({ document }: State, request: CreateDefaultsRequest): Decision {
  const { section, options, meta, rule } = request;
  const diagnostics = [
    ...optionRules(document, options),
    ...defaultsValues(section, meta),
    diagnose('DEFAULTS_MAY_BE_OVERRIDDEN', {}),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const given = new Map(options.filter(([, value]) => value !== ''));
  const reserved = new Set<string>();
  const id = given.get('id') ?? newSetId(document, section, reserved);
  reserved.add(id);
  given.delete('id');
  const children = [
    ...(rule === undefined ? [] : [newDefaultsRule(document, id, rule, reserved)]),
    ...newPairs(document, id, meta, reserved),
  ];
  const element = { name: 'meta_attributes', attributes: [['id', id] as const, ...given], children };
  return { diagnostics, edits: [insertDefaultsSet(document, section, element)] };
}

function optionRules(document: CibDocument, options: CreateDefaultsRequest['options']): Diagnostic[] {
  return options.flatMap(([name, value]): Diagnostic[] => {
    if (name === 'score') {
      return /^[+-]?([0-9]+|INFINITY)$/.test(value)
        ? []
        : [diagnose('DEFAULTS_SCORE_INVALID', { score: value })];
    }
    if (name !== 'id') return [diagnose('DEFAULTS_OPTION_UNKNOWN', { name })];
    const fault = idCharacters(value, 'operation');
    if (fault !== undefined) return [fault];
    const taken = document.byId(value);
    if (taken === undefined) return [];
    return [
      diagnose('ID_TAKEN', { id: value, element: `the id of a ${taken.name} element`, line: taken.line }),
    ];
  });
}
