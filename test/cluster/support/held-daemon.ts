import { waitUntil } from '../lab/wait-until.ts';
import type { Lab } from './lab.ts';

/** pacemaker_remote on a host, which is asked to start or to stop and takes its time until it is let go. */
export type HeldDaemon = {
  /** Until somebody is waiting for it. */
  readonly isAwaited: () => Promise<void>;
  readonly letGo: () => Promise<void>;
};

/**
 * Holds pacemaker_remote: it neither starts nor stops. So a change of pacer's has a middle that cannot be missed,
 * however fast it is and however late the test looks.
 */
export async function holdDaemon(lab: Lab, host: string): Promise<HeldDaemon> {
  const script = `mkdir -p ${folder} && touch ${file} && printf %s "$1" >${folder}/held.conf && systemctl daemon-reload`;
  await lab.must(host, 'sh', '-c', script, 'sh', settings);
  const state = async () => (await lab.exec(host, 'systemctl', 'is-active', 'pacemaker_remote')).stdout;
  return {
    isAwaited: () =>
      waitUntil(
        `somebody to wait for pacemaker_remote on ${host}`,
        60,
        async () => ['activating\n', 'deactivating\n'].includes(await state()),
        state,
      ),
    letGo: async () => void (await lab.must(host, 'rm', file)),
  };
}

const file = '/run/held';
const folder = '/run/systemd/system/pacemaker_remote.service.d';
const wait = `/bin/sh -c 'while [ -e ${file} ]; do sleep 0.1; done'`;
const settings = `[Service]\nExecStartPre=${wait}\nExecStop=${wait}\n`;
