import { expect, test } from 'vitest';
import { waitUntil } from '../lab/wait-until.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { expectPeace, watch } from '../support/disturbances.ts';
import type { Lab } from '../support/lab.ts';
import { makeMachines, succeeded } from '../support/steps.ts';

const authkey = '/etc/pacemaker/authkey';

describeOnLab('Cluster nodes with another key, or with none', (cluster) => {
  let since: Watch;
  const add = (guest: string, ...words: string[]) =>
    cluster().pacer('cluster', 'node', 'add-guest', guest, `vm-${guest}`, ...words);

  test('node1 has a key, node2 has none: the key of node1 is put on node2', async () => {
    await cluster().useFencing();
    await makeMachines(cluster(), 'guest1', 'guest2');
    since = await watch(cluster());
    await makeKey(cluster(), 'node1');
    const said = succeeded(await add('guest1', '--wait=90'));
    expect(said).toContain('the authkey of node1 is put on node2, without one until now');
    expect(await digests(cluster(), 'node1', 'node2', 'guest1')).toHaveLength(1);
  });

  test('node2 got another one while guest1 uses it: no guest is added, and whose key it is has to be said', async () => {
    await makeKey(cluster(), 'node2');
    const refused = await add('guest2');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^Error: cluster nodes have different authkeys: node1 sha256:\w+, node2 sha256:\w+\n {2}.*pacer cluster authkey distribute node1$/m,
    );
    expect((await cluster().exec('guest2', 'test', '-e', authkey)).status).toBe(1);
  });

  test('pacer cluster authkey distribute node1 settles it', async () => {
    succeeded(await cluster().pacer('cluster', 'authkey', 'distribute', 'node1'));
    succeeded(await add('guest2', '--wait=90'));
    expect(await digests(cluster(), 'node1', 'node2', 'guest1', 'guest2')).toHaveLength(1);
  });

  expectPeace(cluster, () => since);
});

describeOnLab('A host where pacemaker_remote runs already', (cluster) => {
  let since: Watch;
  const add = () => cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=90');
  const remove = () => cluster().pacer('cluster', 'node', 'remove-guest', 'guest1');
  const daemon = () => cluster().must('guest1', 'pgrep', '-x', 'pacemaker-remot');
  /** Until its port is open, for which it first searches primes: one that is not there yet pacer would restart. */
  const start = async () => {
    await cluster().must('guest1', 'systemctl', 'start', 'pacemaker_remote');
    const listening = () => cluster().must('guest1', 'ss', '-Htln', 'sport = :3121');
    await waitUntil('the daemon to listen', 60, async () => (await listening()) !== '');
  };
  const copyKey = async () => {
    const key = await cluster().must('node1', 'base64', authkey);
    await cluster().must('guest1', 'sh', '-c', `echo "$1" | base64 -d >${authkey}`, 'sh', key);
  };

  /** The time of a file is compared with that of a process, in whole seconds of a busy machine. */
  const ageKey = () => cluster().must('guest1', 'sleep', '2.5');

  test("with the cluster's key: the daemon is left as it is", async () => {
    await cluster().useFencing();
    await makeMachines(cluster(), 'guest1');
    since = await watch(cluster());
    await makeKey(cluster(), 'node1');
    await makeKey(cluster(), 'guest1');
    await copyKey();
    await ageKey();
    await start();
    const before = await daemon();
    succeeded(await add());
    expect(await daemon()).toBe(before);
  });

  test('with a key of its own: it gets the cluster’s, and the daemon a restart', async () => {
    succeeded(await remove());
    await makeKey(cluster(), 'guest1');
    await start();
    expect(succeeded(await add()).join('\n')).toContain("'pacemaker_remote restart' on 'guest1'");
    expect(await digests(cluster(), 'node1', 'guest1')).toHaveLength(1);
  });

  test('with a key that is newer than the daemon, which holds the old one: a restart', async () => {
    succeeded(await remove());
    await makeKey(cluster(), 'guest1');
    await start();
    await ageKey();
    await copyKey();
    const said = succeeded(await add()).join('\n');
    expect(said).not.toContain('Sending');
    expect(said).toContain("'pacemaker_remote restart' on 'guest1'");
  });

  expectPeace(cluster, () => since);
});

/** A random key as Debian's packages make one: readable for the daemons, of this host alone. */
async function makeKey(lab: Lab, host: string): Promise<void> {
  const script = `install -d -m 0750 -g haclient /etc/pacemaker && head -c 256 /dev/urandom >${authkey} &&
    chgrp haclient ${authkey} && chmod 0640 ${authkey}`;
  await lab.must(host, 'sh', '-c', script);
}

/** The different keys of these hosts. */
async function digests(lab: Lab, ...hosts: string[]): Promise<string[]> {
  const sums = await Promise.all(hosts.map((host) => lab.must(host, 'sha256sum', authkey)));
  return [...new Set(sums)];
}
