import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from '../../../src/diagnostics/settle.ts';
import { parseClusterSetup } from '../../../src/grammar/cluster-setup.ts';
import { corosyncTransports } from '../../../src/model/corosync-transport.ts';
import { corosyncConfText } from '../../../src/plan/corosync/corosync-conf-text.ts';
import { setupNodes } from '../../../src/rules/corosync/setup-nodes.ts';
import { setupOptions } from '../../../src/rules/corosync/setup-options.ts';
import { describeWith } from '../../support/require-tool.ts';

const one = 'n1 addr=10.0.0.1';
const two = `${one} n2 addr=10.0.0.2`;
const twoLinks = 'n1 addr=10.0.0.1 addr=10.1.0.1 n2 addr=10.0.0.2 addr=10.1.0.2';

/** What stands behind `cluster setup`; pcs and pacer must write the same corosync.conf, or both refuse. */
const lines = [
  `lab ${one}`,
  `lab ${two}`,
  `lab ${two} n3 addr=10.0.0.3`,
  `lab ${twoLinks}`,
  'lab n1 addr=fe80::1 n2 addr=fe80::2',
  `lab ${two} transport knet`,
  `lab ${two} transport udp`,
  `lab ${two} transport udpu`,
  `lab ${two} transport udpu netmtu=1400 link mcastport=5555 bindnetaddr=10.0.0.0`,
  `lab ${two} transport udp link mcastaddr=239.0.0.1 ttl=3`,
  `lab ${two} transport udp link broadcast=1`,
  `lab ${two} transport udp link broadcast=0`,
  `lab ${two} transport udp link broadcast=0 mcastport=5405`,
  `lab ${two} transport knet ip_version=ipv4 link_mode=active knet_pmtud_interval=30`,
  `lab ${twoLinks} transport knet link transport=sctp link mcastport=55405`,
  `lab ${twoLinks} transport knet link linknumber=1 mcastport=55405`,
  `lab ${twoLinks} transport knet link linknumber=1 mcastport=1 link ping_interval=5 ping_timeout=9 pong_count=3`,
  `lab ${two} transport knet link link_priority=1 ping_precision=2`,
  `lab ${two} transport knet compression model=zlib level=3 threshold=100`,
  `lab ${two} transport knet crypto cipher=none hash=none`,
  `lab ${two} transport knet crypto cipher=aes128 hash=sha512 model=nss`,
  `lab ${two} transport knet crypto cipher=none`,
  `lab ${two} totem token=5000 consensus=6000`,
  `lab ${two} totem block_unlisted_ips=no`,
  `lab ${two} quorum wait_for_all=1`,
  `lab ${two} quorum auto_tie_breaker=1`,
  `lab ${two} quorum auto_tie_breaker=0 last_man_standing=1 last_man_standing_window=100`,
  `lab ${two} quorum wait_for_all=1 totem token=1 transport knet`,
  // Refused by both.
  'lab',
  `lab n1 addr=10.0.0.1 n1 addr=10.0.0.2`,
  'lab n1 addr=10.0.0.1 n2 addr=10.0.0.1',
  'lab n1 addr=10.0.0.1 addr=10.0.0.3 n2 addr=10.0.0.2',
  'lab n1 addr=10.0.0.1 addr=10.0.0.3 transport udpu',
  'lab n1 addr=::1 n2 addr=10.0.0.2',
  'lab n1 addr=',
  'lab addr=1',
  `lab ${one} foo=1`,
  `lab ${one} transport foo`,
  `lab ${one} totem foo=1`,
  `lab ${one} totem token=abc`,
  `lab ${one} totem token`,
  `lab ${one} totem token=1 token=2`,
  `lab ${one} quorum auto_tie_breaker=maybe`,
  `lab ${one} quorum foo=1`,
  `lab ${one} transport knet foo=1`,
  `lab ${one} transport knet link mcastport=0`,
  `lab ${one} transport knet link mcastport=1 link mcastport=2`,
  `lab ${one} transport knet link ping_timeout=3`,
  `lab ${one} transport knet link ping_interval=3`,
  `lab ${one} transport knet link transport=tcp`,
  `lab ${one} transport knet crypto cipher=aes128`,
  `lab ${one} transport knet crypto cipher=des hash=sha1`,
  `lab ${one} transport knet compression level=x`,
  `lab ${one} transport udp crypto cipher=aes256`,
  `lab ${one} transport udp compression level=1`,
  `lab ${one} transport udpu link ttl=256`,
  `lab ${one} transport udp link broadcast=1 mcastaddr=239.0.0.1`,
];

/** Lines that pcs takes, and why pacer does not. */
const refusedByPacer: readonly (readonly [line: string, reason: string])[] = [
  [`lab n#1 addr=10.0.0.1`, 'pacer reaches a node by its name, which must be a host name'],
  [`lab -n1 addr=10.0.0.1`, 'a name that begins with - is an option to every program'],
];

const run = promisify(execFile);

describeWith(['pcs'], 'corosync.conf of a new cluster', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-corosync-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.concurrent.each(lines)('%s: as pcs', { timeout: 60_000 }, async (line) => {
    const theirs = await byPcs(line, join(folder, `${lines.indexOf(line)}.conf`));
    expect(byPacer(line)).toEqual(theirs);
  });

  test.each(refusedByPacer)('%s: refused by pacer: %s', (line) => {
    expect(byPacer(line)).toBe('refused');
  });
});

async function byPcs(line: string, file: string): Promise<string> {
  try {
    await run('pcs', ['cluster', 'setup', '--corosync_conf', file, '--no-cluster-uuid', ...line.split(' ')]);
  } catch {
    return 'refused';
  }
  return readFile(file, 'utf8');
}

function byPacer(line: string): string {
  const setup = parseClusterSetup(line.split(' '), undefined);
  if (!setup.ok) return 'refused';
  const findings = settle([...setupNodes(setup.value), ...setupOptions(setup.value)], {
    force: false,
    skipOffline: false,
    allow: [],
  });
  if (findings.some(({ severity }) => severity === 'error')) return 'refused';
  const transport = corosyncTransports.find((known) => known === setup.value.transport) ?? 'knet';
  return corosyncConfText(setup.value, { transport, encrypted: true });
}
