import type { EmbeddedAgent } from '../embedded-agent.ts';

export const heartbeatDummy: EmbeddedAgent = {
  summary: 'Stands for a service in tests: only remembers whether it runs',
  parameters: {
    state: { text: 'File whose presence means that the resource runs', unique: true },
    fake: { text: 'A value to change so that a reload is tried', default: 'dummy' },
  },
  actions: [
    'start timeout=20s',
    'stop timeout=20s',
    'monitor interval=10s timeout=20s depth=0',
    'reload timeout=20s',
    'migrate_to timeout=20s',
    'migrate_from timeout=20s',
    'meta-data timeout=5s',
    'validate-all timeout=20s',
  ],
};
