import type { BenchLab } from './bench-lab.ts';

export type Tool = 'pacer' | 'pcs';

/** The commands for one kind of node, the same words for both tools. */
export type NodeWork = {
  readonly kind: 'guest' | 'remote';
  /** What has to be there before the node is added. */
  readonly create: (host: string) => readonly string[];
  readonly add: (tool: Tool, host: string) => string;
  readonly remove: (tool: Tool, host: string) => string;
  /** Takes everything of the host out of the cluster. */
  readonly forget: (lab: BenchLab, host: string) => Promise<void>;
};

export const guestWork: NodeWork = {
  kind: 'guest',
  create: (host) => [`resource create vm-${host} ocf:lab:Machine host=${host}`],
  add: (tool, host) => `${tool} cluster node add-guest ${host} vm-${host}`,
  remove: (tool, host) => `${tool} cluster node remove-guest ${host}`,
  forget: async (lab, host) => {
    await lab.on('node1', guestWork.remove('pacer', host));
    await lab.on('node1', `pacer resource delete vm-${host}`);
  },
};

export const remoteWork: NodeWork = {
  kind: 'remote',
  create: () => [],
  add: (tool, host) => `${tool} cluster node add-remote ${host}`,
  remove: (tool, host) => `${tool} cluster node remove-remote ${host}`,
  forget: async (lab, host) => {
    await lab.on('node1', remoteWork.remove('pacer', host));
  },
};
