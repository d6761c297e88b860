import type { Lab } from './lab.ts';

/** node1 of a lab with libvirt, as somebody sees it and its containers who is logged in there. */
export type LxcHost = {
  readonly run: (...words: string[]) => Promise<string>;
  readonly virsh: (...words: string[]) => Promise<string>;
  /** Runs a command in a container, as soon as that has booted. */
  readonly ssh: (container: string, ...words: string[]) => Promise<string>;
  /** libvirt's number of a running container: another one after every start. */
  readonly idOf: (container: string) => Promise<string>;
  /** The pids on the host of pacemaker_remote's daemons in containers, by container. */
  readonly remoteDaemons: () => Promise<ReadonlyMap<string, string>>;
};

export function lxcHost(cluster: () => Lab): LxcHost {
  const run: LxcHost['run'] = (...words) => cluster().must('node1', ...words);
  const virsh: LxcHost['virsh'] = (...words) => run('virsh', '--connect', 'lxc:///', ...words);
  return {
    run,
    virsh,
    ssh: (container, ...words) =>
      run('ssh', '-o', 'ConnectionAttempts=60', '-o', 'ConnectTimeout=5', container, ...words),
    idOf: async (container) => (await virsh('domid', container)).trim(),
    remoteDaemons: async () => {
      const found = (await run('ps', '-A')).matchAll(/^ *(\d+) .* pacemaker-remot/gm);
      const named = [...found].map(
        async ([, pid = '']): Promise<[string, string]> => [
          (await run('cat', `/proc/${pid}/root/etc/hostname`)).trim(),
          pid,
        ],
      );
      return new Map(await Promise.all(named));
    },
  };
}
