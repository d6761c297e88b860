import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseRuleRequest } from '../../../grammar/constraint-rule-options.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideRuleAdd } from '../../../plan/constraint/rule-add.ts';

/** `pacer constraint rule add`: one more rule in a location constraint. */
export const command = defineCommand({
  words: ['constraint', 'rule', 'add'],
  summary: 'Add a rule to a location constraint that has rules',
  description: 'Expressions are those of constraint location; a new constraint comes with its first rule.',
  differsFromPcs:
    'pcs takes node and score away from a constraint that has no rule, and so lets go of the node.',
  positionals: [
    { name: 'CONSTRAINT_ID', summary: 'the location constraint', required: true, complete: 'constraint' },
    {
      name: '[id=ID] [role=ROLE] [score=SCORE | score-attribute=NAME] EXPRESSION...',
      summary: 'the rule',
      required: true,
      rest: true,
      complete: ['score=', 'score-attribute=', 'role='],
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: "pacer constraint rule add location-webserver score=50 '#kind' eq container",
      does: 'let webserver also run on guests',
    },
  ],
  async run(input, context) {
    const [constraint = '', ...words] = input.words;
    const rule = parseRuleRequest(words);
    if (!rule.ok) return usageError(rule.error, input, context);
    return change(
      async () => success({ decide: (state) => decideRuleAdd(state, constraint, rule.value) }),
      input,
      context,
    );
  },
});
