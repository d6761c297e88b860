import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { clusterOnFile } from '../support/cluster-on-file.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { type PacerRun, runPacer } from '../support/run-pacer.ts';
import { type ThrowAwayHost, throwAwayHost } from '../support/throw-away-host.ts';

/** The connection breaks with the call of cibadmin that /root/lose names; the call does its work all the same. */
const losesConnections = `${clusterOnFile(cib().node('node1').vm('vm-guest1').guest('guest1', 'vm-guest1').text(), ['node1'])}
cat >/usr/local/sbin/cibadmin <<'END'
#!/bin/sh
server=$$
if [ -e /root/lose ] && echo "$*" | grep -q -e "$(cat /root/lose)"; then
  until grep -q ^sshd /proc/$server/comm; do server=$(sed -n 's/^PPid:[[:space:]]*//p' /proc/$server/status); done
  kill -9 $server
fi
CIB_file=/root/cib.xml exec /usr/sbin/cibadmin "$@"
END
`;

let node1: ThrowAwayHost;
let guest1: ThrowAwayHost;
let folder: string;

function pacer(...words: string[]): Promise<PacerRun> {
  const config = join(folder, 'ssh_config');
  return runPacer(['-H', 'node1', '--ssh-config', config, ...words], { env: { XDG_STATE_HOME: folder } });
}

const remove = ['cluster', 'node', 'remove-guest', 'guest1'];
const daemon = () => guest1.run('systemctl is-active pacemaker_remote || :');

describeOnHosts('the cluster node that pacer works through is lost', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-door-'));
    [node1, guest1] = await Promise.all([
      throwAwayHost({ name: 'node1', prepare: losesConnections }),
      throwAwayHost({ name: 'guest1', running: true }),
    ]);
    writeFileSync(join(folder, 'ssh_config'), node1.configBlock + guest1.configBlock);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([node1?.stop(), guest1?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('while it tells who has the key: that is an error, and no list without guest and remote nodes', async () => {
    await node1.run('echo --query >/root/lose');
    const { status, stdout, stderr } = await pacer('cluster', 'authkey', 'status', '--skip-offline');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Error: no way to the cluster: node1: the connection broke .*\n {2}\S/);
  });

  test('while it changes the CIB: that ends a removal, also with --skip-offline', async () => {
    await node1.run('echo --patch >/root/lose');
    const { status, stderr } = await pacer('--skip-offline', ...remove);
    expect(stderr).toMatch(
      /^Error: no way to the cluster: node1: the connection broke during .*cibadmin --patch.*[^e]\n {2}\S/m,
    );
    expect(stderr).toMatch(/^Failed:\n {2}change the cluster configuration\nNot done:\n/m);
    expect(stderr).toMatch(/To continue:\n {2}pacer .*remove-guest guest1 --ssh-address guest1\n$/);
    expect(status).toBe(1);
  });

  test('the daemon of the guest, which may be in use, runs on', async () => {
    expect(await daemon()).toBe('active\n');
  });

  test('the command that continues does the rest', async () => {
    await node1.run('rm /root/lose');
    const { status, stderr } = await pacer(...remove, '--ssh-address', 'guest1');
    expect(status, stderr).toBe(0);
    expect(await daemon()).toBe('inactive\n');
    expect(await node1.run('cat /root/cib.xml')).not.toContain('"guest1"');
  });
}, ['cibadmin', 'crm_simulate']);
