import { expect, test } from 'vitest';
import { waitForBoot } from '../lab/container.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { connected, succeeded } from '../support/steps.ts';

describeOnLab('A host that is not ready', (cluster) => {
  const add = (guest: string, ...words: string[]) =>
    cluster().pacer('cluster', 'node', 'add-guest', guest, `vm-${guest}`, ...words);
  const isGuest = async (name: string) =>
    (await cluster().must('node1', 'cibadmin', '--query')).includes(`name="remote-node" value="${name}"`);

  test('port 3121 is closed from node2 only: add-guest says so and leaves the CIB alone', async () => {
    succeeded(await cluster().pacer('resource', 'create', 'vm-guest1', 'ocf:lab:Machine', 'host=guest1'));
    await cluster().fault('guest1', 'block', '3121', 'node2');
    const refused = await add('guest1');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("cluster node 'node2' cannot connect to guest1 port 3121");
    expect(await isGuest('guest1')).toBe(false);
  });

  test('with the port open the same command does what is left', async () => {
    await cluster().fault('guest1', 'mend');
    succeeded(await add('guest1', '--wait=60'));
    expect(connected('guest1')(await cluster().cluster())).toBe(true);
  });

  test('the machine is not up: add-guest stops, and --skip-offline changes the CIB only', async () => {
    await cluster().fault('guest2', 'crash');
    const machine = ['vm-guest2', 'ocf:lab:Machine', 'host=guest2', 'meta', 'target-role=Stopped'];
    succeeded(await cluster().pacer('resource', 'create', ...machine));
    const refused = await add('guest2');
    expect(refused.status).toBe(1);
    expect(await isGuest('guest2')).toBe(false);
    expect(succeeded(await add('guest2', '--skip-offline')).join('\n')).toContain(
      "'guest2' was not prepared",
    );
    expect(await isGuest('guest2')).toBe(true);
  });

  test('the same command does what is left once the cluster has started the machine', async () => {
    succeeded(await cluster().pacer('resource', 'enable', 'vm-guest2'));
    await cluster().until(
      'vm-guest2 to start',
      (view) => view.resources.get('vm-guest2')?.role === 'Started',
    );
    await waitForBoot(cluster().definition.name, 'guest2');
    expect(succeeded(await add('guest2', '--wait=90')).at(-1)).toBe('guest2 is online');
  });

  test('a full cluster node is no remote node', async () => {
    const refused = await cluster().pacer('cluster', 'node', 'add-remote', 'remote9', 'node2');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("'node2' already exists as cluster node");
  });

  test('its disk is full: add-guest says which, leaves no part of a key, and the CIB alone', async () => {
    succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'guest2'));
    await cluster().must('guest2', 'mkdir', '-p', '/etc/pacemaker');
    await cluster().fault('guest2', 'fill', '/etc/pacemaker');
    const refused = await add('guest2');
    expect(refused.stderr).toMatch(
      /^Error: guest2: cannot write \/etc\/pacemaker\/authkey: no space is left\n {2}make room on guest2/m,
    );
    expect(refused.status).toBe(1);
    expect(await cluster().must('guest2', 'ls', '-A', '/etc/pacemaker')).toBe('.filled\n');
    expect(await isGuest('guest2')).toBe(false);
    await cluster().fault('guest2', 'empty', '/etc/pacemaker');
  });

  test('it is frozen: pacer gives up after ten seconds', async () => {
    await cluster().fault('guest2', 'freeze');
    const start = Date.now();
    const refused = await add('guest2');
    expect((Date.now() - start) / 1000).toBeLessThan(25);
    expect(refused.stderr).toMatch(
      /^Error: guest2: no answer from guest2 port 22 within 10 s, use --skip-offline to override\n {2}\S/m,
    );
    expect(await isGuest('guest2')).toBe(false);
    await cluster().fault('guest2', 'thaw');
  });

  test('its link is slow: it is added all the same', async () => {
    await cluster().fault('guest2', 'slow', '100');
    expect(succeeded(await add('guest2', '--wait=120')).at(-1)).toBe('guest2 is online');
    await cluster().fault('guest2', 'mend');
  });
});
