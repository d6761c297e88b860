import type { Run } from './run.ts';

/** `--wait` follows the node until it is online, or the cluster until it is idle; whether that came to be. */
export async function waitForResult(run: Run): Promise<boolean> {
  const { wait } = run.input.options;
  const door = run.cluster.door;
  if (wait === undefined || door === undefined) return true;
  const { waitUntilIdle, waitUntilOnline } = await import('../apply/wait.ts');
  run.voice.say(`Waiting for the cluster to apply configuration changes (timeout: ${wait} seconds)...`);
  const node = run.change.onlineAfter;
  const waited =
    node === undefined
      ? await waitUntilIdle(door.host, wait)
      : await waitUntilOnline(door.host, node, wait, run.context);
  if (!waited.ok) run.voice.hear([waited.error]);
  else run.voice.say(node === undefined ? 'The cluster is idle' : `${node} is online`);
  return waited.ok;
}
