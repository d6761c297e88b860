import { expect, test } from 'vitest';
import { waitUntil } from '../lab/wait-until.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { expectPeace, watch } from '../support/disturbances.ts';
import { connected, historyOf, makeMachines, startedOn, succeeded } from '../support/steps.ts';

describeOnLab('Two administrators at the same time, through node1 and node2', (cluster) => {
  let since: Watch;
  const through = (node: string, ...words: string[]) =>
    cluster().pacer('-H', node, 'cluster', 'node', ...words, '--wait=90');

  test('different guests, in a cluster without a key: none is lost, and there is one key', async () => {
    await cluster().useFencing();
    await makeMachines(cluster(), 'guest1', 'guest2');
    since = await watch(cluster());
    const add = () =>
      Promise.all([
        through('node1', 'add-guest', 'guest1', 'vm-guest1'),
        through('node2', 'add-guest', 'guest2', 'vm-guest2'),
      ]);
    const first = await add();
    const late = first.filter(({ status }) => status !== 0).map(({ stderr }) => stderr);
    // Who comes second may find that there is a key by now; both may come after one another, too.
    for (const said of late)
      expect(said).toMatch(
        /gave this cluster node an authkey at the same time; it is kept\n {2}run the same/,
      );
    expect(late.length).toBeLessThan(2);
    for (const again of await add()) succeeded(again);
    const view = await cluster().cluster();
    expect(['guest1', 'guest2'].filter((guest) => connected(guest)(view))).toEqual(['guest1', 'guest2']);
  });

  test('one adds a guest again while it still goes for the other: its machine runs on, and who removed it is told', async () => {
    const slow = ['ocf:pacemaker:Dummy', 'op_sleep=4'];
    succeeded(await cluster().pacer('resource', 'create', 'SLOW', ...slow));
    succeeded(await cluster().pacer('constraint', 'location', 'SLOW', 'prefers', 'guest1'));
    const before = historyOf(
      await cluster().until('SLOW on guest1', startedOn('SLOW', 'guest1')),
      'vm-guest1',
    );
    const removal = cluster().pacer('-H', 'node1', 'cluster', 'node', 'remove-guest', 'guest1');
    const resources = () => cluster().must('node2', 'cibadmin', '--query', '--scope', 'resources');
    await waitUntil('the edit', 60, async () => !/name="remote-node" value="guest1"/.test(await resources()));
    await cluster().pacer('-H', 'node2', 'cluster', 'node', 'add-guest', 'guest1', 'vm-guest1');
    const { status, stderr } = await removal;
    // On a busy machine it may have been over before the guest came again.
    if (status !== 0)
      expect(stderr).toContain("guest1: node 'guest1', which was added while the cluster let go of it");
    succeeded(await through('node2', 'add-guest', 'guest1', 'vm-guest1'));
    expect(historyOf(await cluster().cluster(), 'vm-guest1')).toEqual(before);
    succeeded(await cluster().pacer('resource', 'delete', 'SLOW'));
  });

  test('the same guest is removed once, and who comes second is told', async () => {
    const both = await Promise.all([
      cluster().pacer('-H', 'node1', 'cluster', 'node', 'remove-guest', 'guest1'),
      cluster().pacer('-H', 'node2', 'cluster', 'node', 'remove-guest', 'guest1'),
    ]);
    const failed = both.filter(({ status }) => status !== 0).map(({ stderr }) => stderr);
    expect(failed).toEqual([
      expect.stringContaining("Error: guest node 'guest1' does not appear to exist in configuration"),
    ]);
    succeeded(await through('node1', 'remove-guest', 'guest2'));
  });

  test('the same name for two machines: one gets it, the other is told who has it', async () => {
    const both = await Promise.all([
      through('node1', 'add-guest', 'guest1', 'vm-guest1'),
      through('node2', 'add-guest', 'guest1', 'vm-guest2', 'remote-addr=guest2'),
    ]);
    const failed = both.filter(({ status }) => status !== 0).map(({ stderr }) => stderr);
    expect(failed).toEqual([
      expect.stringMatching(
        /^Error: 'guest1' already exists as guest node of resource 'vm-guest[12]'.*\n {2}choose another name/m,
      ),
    ]);
  });

  test('one adds a node while the other changes the configuration all the time: every change is kept', async () => {
    const changes = Array.from({ length: 15 }, (_, index) => `lab-${index}`);
    const script = 'for name; do crm_attribute --node node2 --name "$name" --update 1 || exit; done';
    const [added, changed] = await Promise.all([
      cluster().pacer('-H', 'node1', 'cluster', 'node', 'add-remote', 'remote1', '--wait=90'),
      cluster().exec('node2', 'sh', '-c', script, 'sh', ...changes),
    ]);
    succeeded(added);
    succeeded(changed);
    const cib = await cluster().must('node1', 'cibadmin', '--query');
    expect(changes.filter((name) => !cib.includes(`name="${name}"`))).toEqual([]);
  });

  expectPeace(cluster, () => since);
});
