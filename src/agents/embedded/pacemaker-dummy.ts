import type { EmbeddedAgent } from '../embedded-agent.ts';

export const pacemakerDummy: EmbeddedAgent = {
  summary: 'Stands for a service in tests: only remembers whether it runs',
  parameters: {
    state: { text: 'File whose presence means that the resource runs', uniqueGroup: 'state' },
    passwd: { text: 'A value to be kept secret in tests' },
    fake: { text: 'A value to change so that a reload is tried', default: 'dummy' },
    op_sleep: { text: 'Seconds that every operation takes', default: '0' },
    fail_start_on: { text: 'Node on which start fails' },
    envfile: { text: 'File that the environment of every call is written to' },
  },
  actions: [
    'start timeout=20s',
    'stop timeout=20s',
    'monitor interval=10s timeout=20s depth=0',
    'reload timeout=20s',
    'reload-agent timeout=20s',
    'migrate_to timeout=20s',
    'migrate_from timeout=20s',
    'validate-all timeout=20s',
    'meta-data timeout=5s',
  ],
};
