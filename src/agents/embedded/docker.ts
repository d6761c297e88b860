import type { EmbeddedAgent } from '../embedded-agent.ts';

export const docker: EmbeddedAgent = {
  summary: 'Docker container',
  description:
    'Creates a container from an image on start, and removes it on stop unless it is to be reused. Bundles are the better choice for most uses.',
  parameters: {
    image: { text: 'Image that the container is made from', required: true },
    name: { text: 'Name of the container; the id of the resource where it is not given' },
    allow_pull: {
      text: 'Fetch the image from its registry where the host does not have it',
      type: 'boolean',
    },
    run_opts: { text: 'More arguments for docker run' },
    run_cmd: { text: "Command that runs in the container in place of the image's own" },
    mount_points: {
      text: 'Directories, separated by commas, that must exist on the host before the container starts',
    },
    monitor_cmd: { text: 'Command that runs in the container and must succeed for it to count as healthy' },
    force_kill: { text: 'Kill the container on stop without a graceful shutdown', type: 'boolean' },
    reuse: { text: 'Keep the stopped container and start it again', type: 'boolean', default: '0' },
    query_docker_health: {
      text: 'Also ask for the result of the health check that the image defines',
      type: 'boolean',
    },
  },
  actions: [
    'start timeout=90s',
    'stop timeout=90s',
    'monitor interval=30s timeout=30s depth=0',
    'meta-data timeout=5s',
    'validate-all timeout=30s',
  ],
};
