import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseLocation } from '../../grammar/constraint-location.ts';
import { parseLocationConfig } from '../../grammar/constraint-location-config.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decidePlacement } from '../../plan/constraint/location.ts';
import { showConstraints } from '../../show/show-constraints.ts';

/** `pacer constraint location`: on which nodes a resource runs. */
export const command = defineCommand({
  words: ['constraint', 'location'],
  summary: 'Say on which nodes a resource runs rather, or rather not',
  description:
    'RESOURCE prefers NODE[=SCORE]... or RESOURCE avoids NODE[=SCORE]...: the score is INFINITY where it is not ' +
    'typed. An older constraint of the same resource and node is replaced. RESOURCE is an id, or regexp%PATTERN ' +
    'for all resources whose id matches. Without arguments the same as constraint location config.\n\n' +
    'RESOURCE rule [id=ID] [score=SCORE|score-attribute=NAME] [role=ROLE] [resource-discovery=HOW] ' +
    '[constraint-id=ID] EXPRESSION chooses nodes by their attributes. An expression is ' +
    'defined|not_defined NAME; NAME lt|gt|lte|gte|eq|ne [string|integer|number|version] VALUE; date gt|lt DATE; ' +
    'date in_range DATE to DATE; date in_range DATE to duration UNIT=NUMBER...; date-spec UNIT=RANGE...; or several ' +
    "with and, or and parentheses, which bind from the left. '#uname' is a node's name, '#kind' is cluster, remote " +
    'or, for guests and bundle nodes, container.',
  differsFromPcs:
    'Nodes are checked with -f too, where the file knows any. pcs replaces constraints that are about one role ' +
    'only, and places a virtual machine on its own guest without a word.',
  positionals: [
    { name: 'RESOURCE', summary: 'a resource, or regexp%PATTERN', required: false, complete: 'resource' },
    {
      name: '[prefers|avoids NODE[=SCORE]... | rule EXPRESSION...]',
      summary: 'what to do, and the nodes',
      required: false,
      rest: true,
      complete: 'placement',
    },
  ],
  options: [...changeOptions, 'full', 'all'],
  optionsWith: (words) => (isListing(words) ? ['full', 'all', 'outputFormat'] : changeOptions),
  cluster: 'file or live',
  examples: [
    { command: 'pacer constraint location webserver prefers guest1', does: 'run webserver on guest1' },
    {
      command: 'pacer constraint location webserver avoids node1=50 node2',
      does: 'rather not on node1, never on node2',
    },
    {
      command: "pacer constraint location vm-guest1 rule '#kind' eq cluster",
      does: 'run the machine on cluster nodes',
    },
  ],
  async run(input, context) {
    const [first, ...rest] = input.words;
    if (first === undefined) return showConstraints({ kinds: ['location'] }, input, context);
    if (isListing(input.words)) {
      const view = parseLocationConfig(rest);
      if (!view.ok) return usageError(view.error, input, context);
      const deprecatedFor = 'pacer constraint location config';
      return showConstraints({ ...view.value, kinds: ['location'], deprecatedFor }, input, context);
    }
    const request = parseLocation(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decidePlacement(state, request.value) }),
      input,
      context,
    );
  },
});

function isListing([first, second]: readonly string[]): boolean {
  if (first === undefined) return true;
  return first === 'show' && (second === undefined || second === 'nodes' || second === 'resources');
}
