import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { statusFrame } from '../support/status-frame.ts';
import { connected, startedOn } from '../support/steps.ts';
import { stepsTyped } from '../support/typed.ts';
import { valuesById } from '../support/values-by-id.ts';
import { configureWebserver } from '../support/webserver.ts';

describeOnLab('KVM Remote-node Quick Example; Pacemaker Remote, chapter 2: all of it on node1', (cluster) => {
  const onNode1 = stepsTyped(cluster, 'node1');
  const onGuest1 = stepsTyped(cluster, 'guest1');

  // The document prepares hosts by hand, and pacer takes them as they are.
  onNode1('D1: dd if=/dev/urandom of=/etc/pacemaker/authkey bs=4096 count=1');
  onNode1('D3: for host in node2 guest1; do scp /etc/pacemaker/authkey $host:/etc/pacemaker/authkey; done');
  onGuest1('D6: systemctl enable pacemaker_remote');
  onGuest1('D6: systemctl start pacemaker_remote');

  onNode1('A8: pacer resource create vm-guest1 Machine host="guest1" meta remote-node=guest1', async () => {
    const xml = await cluster().must(
      'node1',
      'cibadmin',
      '--query',
      '--xpath',
      '//primitive[@id="vm-guest1"]',
    );
    expect(valuesById(xml)).toMatchObject({
      'vm-guest1-instance_attributes-host': 'guest1',
      'vm-guest1-meta_attributes-remote-node': 'guest1',
    });
    await cluster().until('the connection to guest1', connected('guest1'));
  });

  test('F3: crm_mon shows what the document does: node1 and guest1 online, and vm-guest1 started', async () => {
    const shown = statusFrame(await cluster().must('node1', 'crm_mon', '-1'));
    expect(shown.online).toContain('node1');
    // What was `Online: [ node1 guest1]` in 2013 has a line of its own since.
    expect(shown.guestOnline).toEqual(['guest1']);
    expect(await cluster().must('node1', 'crm_mon', '-1')).toMatch(
      /vm-guest1\s+\(ocf:lab:Machine\):\s+Started node/,
    );
  });

  test('the webserver is configured', () => configureWebserver(cluster(), 'node1', 'node2', 'guest1'));

  onNode1(
    'A5: pacer resource create webserver apache params configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s',
  );

  // Without `location`: pcs of today refuses it.
  onNode1('A7: pacer constraint webserver prefers guest1', async () => {
    await cluster().until('webserver on guest1', startedOn('webserver', 'guest1'));
  });

  onGuest1('crm_mon -1', ({ stdout }) => {
    expect(stdout).toMatch(/\* webserver\s+\(ocf:heartbeat:apache\):\s+Started guest1\n/);
  });

  // One line for two: in between the cluster tries to reach a guest whose daemon does not run.
  const make = 'pacer resource create vm-guest2 Machine host="guest2" meta remote-node=guest2';
  onNode1(`${make} && pacer cluster node add-guest guest2 vm-guest2 --wait=90`, ({ stderr }) => {
    expect(stderr).toContain('pacer cluster node add-guest guest2 vm-guest2\n');
    expect(stderr).toMatch(/guest2 is online\n$/);
  });

  test('nothing failed, and nothing was fenced', async () => {
    const view = await cluster().cluster();
    expect(view.fencing).toEqual([]);
    expect(view.failures).toEqual([]);
  });
});
