import type { EmbeddedAgent } from '../embedded-agent.ts';

export const remote: EmbeddedAgent = {
  summary: 'Connection to a remote node that runs pacemaker_remote',
  description: 'Built into Pacemaker: no agent runs. The id of the resource is the name of the remote node.',
  parameters: {
    server: {
      text: 'Address or host name that the cluster connects to; the id of the resource where it is not given',
      uniqueGroup: 'address',
    },
    port: {
      text: 'TCP port of pacemaker_remote on that host',
      uniqueGroup: 'address',
      type: 'integer',
      default: '3121',
    },
    reconnect_interval: {
      text: 'Time between attempts to connect again after an established connection broke; 0 tries at once',
      default: '0',
    },
  },
  actions: [
    'start timeout=60s',
    'stop timeout=60s',
    'monitor timeout=30s',
    'migrate_to timeout=60s',
    'migrate_from timeout=60s',
    'reload timeout=60s',
    'reload-agent timeout=60s',
    'meta-data timeout=5s',
  ],
};
