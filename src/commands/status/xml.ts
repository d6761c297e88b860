import { defineCommand } from '../../model/command.ts';
import { show } from '../../show/show.ts';
import { statusXmlView } from '../../show/status-xml-view.ts';

/** `pacer status xml`: crm_mon's own document. */
export const command = defineCommand({
  words: ['status', 'xml'],
  summary: "Show the state of the cluster as crm_mon's XML",
  description:
    'The document as crm_mon writes it, for programs that read it already. pacer status --output-format=json has ' +
    'also the guest nodes that are offline.',
  positionals: [],
  options: [],
  cluster: 'file or live',
  examples: [{ command: 'pacer status xml', does: 'show the XML' }],
  run: (input, context) =>
    show((cluster, state) => statusXmlView({ cluster, state, input, context }), {
      formats: ['text'],
      input,
      context,
    }),
});
