import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { nodesOf, placeText } from '../model/cluster-status.ts';
import type { Run } from './run.ts';

/** `--wait` follows the node until it is online, or the cluster until it is idle; whether that came to be. */
export async function waitForResult(run: Run): Promise<boolean> {
  const { wait } = run.input.options;
  const door = run.cluster.door;
  if (wait === undefined || door === undefined) return true;
  const { waitUntilIdle } = await import('../apply/wait.ts');
  run.voice.say(`Waiting for the cluster to apply configuration changes (timeout: ${wait} seconds)...`);
  const node = run.change.onlineAfter;
  const waited =
    node === undefined ? await waitUntilIdle(door.host, wait) : await waitForNode(run, door.host, node, wait);
  if (!waited.ok) run.voice.hear([waited.error]);
  else if (run.change.placesAfter !== undefined) return tellPlaces(run, door.host);
  else run.voice.say(node === undefined ? 'The cluster is idle' : `${node} is online`);
  return waited.ok;
}

/** What is online by a connection that ends now is waited for when the cluster has ended it. */
async function waitForNode(run: Run, host: Host, node: string, wait: number) {
  const { waitUntilIdle, waitUntilOnline } = await import('../apply/wait.ts');
  const { now } = run.context;
  const since = now();
  if (run.change.reconnects === true) await waitUntilIdle(host, wait);
  return waitUntilOnline(host, node, wait, { now, since });
}

/** Where the resources of the change run now, in pcs's words; whether that is what the change was for. */
async function tellPlaces(run: Run, host: Host): Promise<boolean> {
  const { resources = [], expected } = run.change.placesAfter ?? {};
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const status = await readStatus(host);
  if (!status.ok) {
    run.voice.hear([status.error]);
    return false;
  }
  const places = resources.map((resource) => ({ resource, nodes: nodesOf(status.value, resource) }));
  const wrong = places.filter(
    ({ nodes }) => expected !== undefined && nodes.length > 0 !== (expected === 'running'),
  );
  for (const place of places) if (!wrong.includes(place)) run.voice.say(placeText(place));
  run.voice.hear(wrong.map((place) => diagnose('RESOURCE_NOT_AS_WANTED', place)));
  return wrong.length === 0;
}
