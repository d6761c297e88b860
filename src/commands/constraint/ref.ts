import { readConstraints } from '../../cib/read-constraints.ts';
import { defineCommand } from '../../model/command.ts';
import { constraintReferences, constraintReferencesText } from '../../output/constraint-references.ts';
import { show } from '../../show/show.ts';

/** `pacer constraint ref`: the constraints that name a resource. */
export const command = defineCommand({
  words: ['constraint', 'ref'],
  summary: 'Show the ids of the constraints that name a resource',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resources', required: true, rest: true, complete: 'resource' },
  ],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint ref webserver', does: 'show what says where webserver runs' }],
  run(input, context) {
    return show(
      (_cluster, { document }) => {
        const constraints = readConstraints(document);
        const found = new Map(input.words.map((id) => [id, constraintReferences(constraints, id)] as const));
        const isJson = input.options.outputFormat === 'json';
        const references = [...found].map(([resource, ids]) => ({ resource, constraints: ids }));
        return { diagnostics: [], listing: isJson ? { references } : constraintReferencesText(found) };
      },
      { formats: ['json', 'text'], input, context },
    );
  },
});
