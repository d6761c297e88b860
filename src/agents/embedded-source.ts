import { diagnose } from '../diagnostics/diagnostic.ts';
import { failure, success } from '../model/result.ts';
import { agentNameText } from './agent-name.ts';
import type { AgentSource } from './agent-source.ts';
import { type EmbeddedAgent, embeddedMetadata } from './embedded-agent.ts';

/** The agents that pacer knows by itself, for CIB files edited where Pacemaker is not installed. */
export const embeddedSource: AgentSource = {
  find: async (type) => embeddedNamesOfType(type),
  describe: async (name) => {
    const text = agentNameText(name);
    const load = Object.hasOwn(loaders, text) ? loaders[text] : undefined;
    if (load === undefined) return failure(diagnose('AGENT_WITHOUT_METADATA', { agent: text }));
    return success(embeddedMetadata(name, await load()));
  },
};

/** Full names of all resource agents that have a description here. */
export function embeddedAgentNames(): readonly string[] {
  return Object.keys(loaders).filter((name) => !isFenceAgent(name));
}

/** Full names of all fence agents that have a description here. */
export function embeddedFenceAgentNames(): readonly string[] {
  return Object.keys(loaders).filter(isFenceAgent);
}

/** Full names of the described resource agents of this type, compared without regard to letter case. */
function embeddedNamesOfType(type: string): readonly string[] {
  const ending = `:${type.toLowerCase()}`;
  return embeddedAgentNames().filter((name) => name.toLowerCase().endsWith(ending));
}

function isFenceAgent(name: string): boolean {
  return name.startsWith('stonith:');
}

/** One file an agent, loaded only when it is asked for: a command reads one of them. */
const loaders: Readonly<Record<string, () => Promise<EmbeddedAgent>>> = {
  'ocf:heartbeat:apache': async () => (await import('./embedded/apache.ts')).apache,
  'ocf:heartbeat:docker': async () => (await import('./embedded/docker.ts')).docker,
  'ocf:heartbeat:Dummy': async () => (await import('./embedded/heartbeat-dummy.ts')).heartbeatDummy,
  'ocf:heartbeat:Filesystem': async () => (await import('./embedded/filesystem.ts')).filesystem,
  'ocf:heartbeat:IPaddr2': async () => (await import('./embedded/ipaddr2.ts')).ipaddr2,
  'ocf:heartbeat:lxc': async () => (await import('./embedded/lxc.ts')).lxc,
  'ocf:heartbeat:mysql': async () => (await import('./embedded/mysql.ts')).mysql,
  'ocf:heartbeat:nginx': async () => (await import('./embedded/nginx.ts')).nginx,
  'ocf:heartbeat:pgsql': async () => (await import('./embedded/pgsql.ts')).pgsql,
  'ocf:heartbeat:podman': async () => (await import('./embedded/podman.ts')).podman,
  'ocf:heartbeat:VirtualDomain': async () => (await import('./embedded/virtual-domain.ts')).virtualDomain,
  'ocf:heartbeat:Xen': async () => (await import('./embedded/xen.ts')).xen,
  'ocf:pacemaker:Dummy': async () => (await import('./embedded/pacemaker-dummy.ts')).pacemakerDummy,
  'ocf:pacemaker:ping': async () => (await import('./embedded/ping.ts')).ping,
  'ocf:pacemaker:remote': async () => (await import('./embedded/remote.ts')).remote,
  'stonith:fence_ipmilan': async () => (await import('./embedded/fence-ipmilan.ts')).fenceIpmilan,
  'stonith:fence_virsh': async () => (await import('./embedded/fence-virsh.ts')).fenceVirsh,
  'stonith:fence_xvm': async () => (await import('./embedded/fence-xvm.ts')).fenceXvm,
};
