import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { toolsOnFile } from '../support/cluster-on-file.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { type PacerRun, runPacer } from '../support/run-pacer.ts';
import { type ThrowAwayHost, throwAwayHost } from '../support/throw-away-host.ts';

/** The node's sshd goes, with every connection, when the CIB is to be changed. */
const lostAtTheChange = `${toolsOnFile(cib().node('node1').vm('vm-guest1').guest('guest1', 'vm-guest1').text())}
cat >/usr/local/sbin/cibadmin <<'END'
#!/bin/sh
case "$*" in *--patch*) pkill -9 sshd ;; esac
CIB_file=/root/cib.xml exec /usr/sbin/cibadmin "$@"
END
`;

let node1: ThrowAwayHost;
let guest1: ThrowAwayHost;
let folder: string;

describeOnHosts('a cluster node that is lost while pacer changes the CIB through it', () => {
  let run: PacerRun;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-door-'));
    [node1, guest1] = await Promise.all([
      throwAwayHost({ name: 'node1', prepare: lostAtTheChange }),
      throwAwayHost({ name: 'guest1', running: true }),
    ]);
    const config = join(folder, 'ssh_config');
    writeFileSync(config, node1.configBlock + guest1.configBlock);
    run = await runPacer(
      ['-H', 'node1', '--ssh-config', config, '--skip-offline', 'cluster', 'node', 'remove-guest', 'guest1'],
      { env: { XDG_STATE_HOME: folder } },
    );
  }, 60_000);

  afterAll(async () => {
    await Promise.all([node1?.stop(), guest1?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('ends the change, which --skip-offline cannot do without it', () => {
    expect(run.stderr).toMatch(
      /^Error: no way to the cluster: node1: the connection broke during .*cibadmin --patch.*[^e]\n {2}\S/m,
    );
    expect(run.stderr).toMatch(/^Failed:\n {2}change the cluster configuration\nNot done:\n/m);
    expect(run.status).toBe(1);
  });

  test('costs the guest nothing: its daemon runs on', async () => {
    expect(await guest1.run('systemctl is-active pacemaker_remote')).toBe('active\n');
  });
}, ['cibadmin', 'crm_simulate']);
