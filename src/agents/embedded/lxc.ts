import type { EmbeddedAgent } from '../embedded-agent.ts';

export const lxc: EmbeddedAgent = {
  summary: 'Linux container (LXC)',
  description: 'Starts, stops and watches a system container.',
  parameters: {
    container: { text: 'Name of the container', required: true, unique: true },
    config: { text: "Absolute path of the container's configuration file", required: true },
    log: { text: "Absolute path of the container's log file" },
    use_screen: {
      text: "Keep the container's console in a screen session",
      type: 'boolean',
      default: 'false',
    },
  },
  actions: [
    'start timeout=10s',
    'stop timeout=30s',
    'monitor interval=60s timeout=20s depth=0',
    'validate-all timeout=20s',
    'meta-data timeout=5s',
  ],
};
