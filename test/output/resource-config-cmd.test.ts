import { describe, expect, test } from 'vitest';
import { resourceConfigCmd } from '../../src/output/resource-config-cmd.ts';
import { selectFrom } from './support/select-from.ts';

const allow =
  '--allow AGENT_WITHOUT_METADATA,PARAMETER_UNKNOWN,PARAMETER_MISSING,OPERATION_UNKNOWN,CLONE_NOT_PROMOTABLE';

describe('resource config as commands', () => {
  test('a guest node comes back by add-guest, a remote node by add-remote', async () => {
    const { text } = resourceConfigCmd(await selectFrom('virtual-machines', ['vm-guest1', 'remote1']));
    expect(text).toBe(`pacer cluster node add-remote remote1 192.168.122.21 --no-default-ops \\
  reconnect_interval=60 \\
  op \\
    monitor interval=60s id=remote1-monitor-interval-60s timeout=30s;
pacer resource create vm-guest1 ocf:heartbeat:VirtualDomain --no-default-ops \\
  ${allow} \\
  hypervisor=qemu:///system config=/etc/pacemaker/vm-guest1.xml \\
  op \\
    migrate_from interval=0s id=vm-guest1-migrate_from-interval-0s timeout=60s \\
    monitor interval=10s id=vm-guest1-monitor-interval-10s timeout=30s \\
    start interval=0s id=vm-guest1-start-interval-0s timeout=90s \\
  meta allow-migrate=true;
pacer cluster node add-guest guest1 vm-guest1 \\
  remote-addr=192.168.122.11;
pacer resource utilization vm-guest1 \\
  cpu=2
`);
  });

  test('groups, clones and promotable clones come back with their meta attributes', async () => {
    const { text } = resourceConfigCmd(
      await selectFrom('groups-and-clones', ['web', 'ping-clone', 'db-clone']),
    );
    expect(text).toBe(`pacer resource create db ocf:pacemaker:Stateful --no-default-ops \\
  ${allow} \\
  op \\
    monitor interval=11s id=db-monitor-1 role=Promoted \\
    monitor interval=12s id=db-monitor-2 role=Unpromoted \\
  promotable db-clone;
pacer resource create ping ocf:pacemaker:ping --no-default-ops \\
  ${allow} \\
  op \\
    monitor interval=0 id=ping-monitor \\
  clone ping-clone interleave=true globally-unique=false;
pacer resource create ip ocf:heartbeat:IPaddr2 --group web --no-default-ops \\
  ${allow};
pacer resource create site ocf:heartbeat:apache --group web --no-default-ops \\
  ${allow};
pacer resource meta web \\
  is-managed=false
`);
  });

  test('values are quoted for the shell', async () => {
    const { text } = resourceConfigCmd(await selectFrom('odd-values', ['odd']));
    expect(text).toContain(String.raw`'both=it'\''s "x"' 'backslash=a '\\' b' 'shell=$x;y|&<>*?'`);
  });

  test('a resource that is asked for with its group comes once', async () => {
    const { text } = resourceConfigCmd(await selectFrom('groups-and-clones', ['web', 'ip']));
    expect(text.match(/create ip /g)).toHaveLength(1);
  });

  test('what no command can make again is told', async () => {
    const { omissions } = resourceConfigCmd(await selectFrom('more-than-pcs'));
    expect(omissions).toEqual([
      { resource: 'web', part: 'made from a template' },
      { resource: 'first', part: 'guarded by a rule', detail: 'first-day' },
      { resource: 'first', part: 'operation attributes', detail: 'first-monitor-meta_attributes' },
      { resource: 'first', part: 'operation attributes', detail: 'first-monitor-attributes' },
      { resource: 'second', part: 'no monitor' },
    ]);
  });

  test('no resources make no commands', () => {
    expect(resourceConfigCmd({ shown: [] })).toEqual({ text: '', omissions: [] });
  });
});
