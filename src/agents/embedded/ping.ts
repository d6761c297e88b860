import type { EmbeddedAgent } from '../embedded-agent.ts';

export const ping: EmbeddedAgent = {
  summary: 'Connectivity of a node, as a node attribute',
  description:
    'Pings hosts and writes the number that answer into a node attribute, for use in location rules. Run it as a clone.',
  parameters: {
    pidfile: { text: 'File that says that the resource runs', uniqueGroup: 'pidfile' },
    dampen: {
      text: 'Time that a change must last before the attribute is written',
      type: 'integer',
      default: '5s',
    },
    name: { text: 'Name of the node attribute', uniqueGroup: 'name', default: 'pingd' },
    multiplier: {
      text: 'Number that the count of answering hosts is multiplied by',
      type: 'integer',
      default: '1',
    },
    host_list: { text: 'Hosts to ping, separated by blanks', required: true },
    attempts: {
      text: 'Pings sent to each host before it counts as unreachable',
      type: 'integer',
      default: '3',
    },
    timeout: { text: 'Seconds to wait for an answer', type: 'integer', default: '2' },
    options: { text: 'More arguments for ping' },
    failure_score: { text: 'Value of the attribute below which the resource fails', type: 'integer' },
    use_fping: { text: 'Use fping where it is installed', type: 'boolean', default: '1' },
    debug: { text: 'How much is logged', default: 'false' },
  },
  actions: [
    'start timeout=60s',
    'stop timeout=20s',
    'monitor interval=10s timeout=60s depth=0',
    'meta-data timeout=5s',
    'validate-all timeout=30s',
    'reload-agent timeout=20s',
  ],
};
