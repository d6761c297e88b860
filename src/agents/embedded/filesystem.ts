import type { EmbeddedAgent } from '../embedded-agent.ts';

export const filesystem: EmbeddedAgent = {
  summary: 'Mounted file system',
  description: 'Mounts a file system on start and unmounts it on stop.',
  parameters: {
    device: { text: 'Block device, label, UUID or network share to mount', required: true },
    directory: { text: 'Mount point', required: true },
    fstype: { text: 'Type of the file system', required: true },
    options: { text: 'Mount options' },
    statusfile_prefix: {
      text: 'Beginning of the name of the test file for check level 20',
      default: '.Filesystem_status/',
    },
    run_fsck: { text: 'When to check the file system before mounting: auto, force or no', default: 'auto' },
    fast_stop: {
      text: 'Expect no users of the file system, so that stop is quick',
      type: 'boolean',
      default: 'no',
    },
    force_clones: { text: 'Allow a local file system in a clone', type: 'boolean', default: 'false' },
    force_unmount: {
      text: 'What happens to processes that use the file system on stop: true, safe or false',
      type: 'boolean',
      default: 'true',
    },
  },
  actions: [
    'start timeout=60s',
    'stop timeout=60s',
    'monitor interval=20s timeout=40s depth=0',
    'validate-all timeout=5s',
    'meta-data timeout=5s',
  ],
};
