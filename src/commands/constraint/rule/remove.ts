import { change } from '../../../change/change.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideRuleRemove } from '../../../plan/constraint/delete.ts';

/** `pacer constraint rule remove`: a rule, and its constraint when it was the last one. */
export const command = defineCommand({
  words: ['constraint', 'rule', 'remove'],
  aliases: [['constraint', 'rule', 'delete']],
  summary: 'Remove a rule from its location constraint, and the constraint with its last rule',
  positionals: [
    {
      name: 'RULE_ID',
      summary: 'id of the rule, as constraint location config --full shows it',
      required: true,
      complete: 'rule',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer constraint rule remove location-webserver-rule', does: 'let go of what the rule says' },
  ],
  run(input, context) {
    const [id = ''] = input.words;
    return change(async () => success({ decide: (state) => decideRuleRemove(state, id) }), input, context);
  },
});
