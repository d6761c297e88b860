import { usageError } from '../../change/usage-error.ts';
import { parseCibWords } from '../../grammar/cib-words.ts';
import { defineCommand } from '../../model/command.ts';
import { showCib } from '../../show/show-cib.ts';

/** `pacer cluster cib`: the configuration as XML. */
export const command = defineCommand({
  words: ['cluster', 'cib'],
  summary: 'Show the CIB, or save it to a file',
  description:
    'The XML as the cluster has it, or one section of its configuration. A file is readable by its owner only, since ' +
    'a CIB holds the passwords of fencing devices. Change it with pacer -f FILE, and give it back with cib-push.',
  differsFromPcs:
    'pcs makes the file readable for everybody. A section in a file has a comment in front that says which CIB it is from.',
  positionals: [
    {
      name: 'FILE',
      summary: 'where to save it; standard output where absent',
      required: false,
      complete: 'file',
    },
    {
      name: 'scope=SCOPE',
      summary:
        'only this section: acls, alerts, configuration, constraints, crm_config, fencing-topology, nodes, op_defaults, resources, rsc_defaults, tags',
      required: false,
      rest: true,
      complete: ['scope='],
    },
  ],
  options: ['config'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer cluster cib original.xml', does: 'save the whole CIB' },
    { command: 'pacer cluster cib scope=resources', does: 'show the resources as XML' },
  ],
  run(input, context) {
    const words = parseCibWords(input.words, { config: input.options.config, allowed: ['scope'] });
    return words.ok ? showCib(words.value, input, context) : usageError(words.error, input, context);
  },
});
