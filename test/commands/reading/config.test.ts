import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { onFile, pcsOnFile } from './support/on-file.ts';

const text = cib()
  .property('cluster-name', 'lab')
  .node('node1')
  .primitive('web')
  .primitive('fence', { agent: 'stonith:fence_xvm' })
  .location('web', 'node1')
  .text();

describeWith(['pcs'], 'config of a cluster without guest nodes', () => {
  test('is what pcs shows, without the options of the quorum and the corosync nodes of this machine', async () => {
    const comparable = (shown: string) =>
      shown.replace(/^Cluster Name: .*\nCorosync Nodes:\n.*\n/, '').replace(/\nQuorum:\n.*$/s, '');
    expect(comparable((await onFile(text, 'config')).stdout)).toBe(
      comparable(await pcsOnFile(text, 'config')),
    );
  });
});

describe('config', () => {
  test('lists guest nodes with their addresses', async () => {
    const withGuest = cib()
      .node('node1')
      .vm('vm1')
      .guest('guest1', 'vm1', { 'remote-addr': '10.0.0.9' })
      .text();
    const { stdout } = await onFile(withGuest, 'config');
    expect(stdout).toMatch(/\nGuest and Remote Nodes:\n.*\n {2}guest1 +guest +vm1 +10\.0\.0\.9 +3121\n/);
  });

  test('as commands begins with properties and ends with constraints', async () => {
    const { stdout } = await onFile(text, 'config', '--output-format=cmd');
    const commands = stdout.match(/^pacer \w+ \w+/gm);
    expect(commands?.at(-1)).toBe('pacer constraint location');
    expect(commands).toContain('pacer resource create');
  });

  test('as JSON has every part', async () => {
    const { stdout } = await onFile(text, 'config', '--output-format=json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(
      expect.arrayContaining([
        'clusterName',
        'nodes',
        'resources',
        'stonith',
        'constraints',
        'properties',
        'tags',
      ]),
    );
  });
});

describeWith(['crm_verify'], 'cluster verify of a file', () => {
  test('says nothing where all is well', async () => {
    const well = cib().property('stonith-enabled', 'false').node('node1').primitive('web').text();
    expect(await onFile(well, 'cluster', 'verify')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('tells what Pacemaker finds, with its line', async () => {
    const { status, stderr } = await onFile(text.replace('rsc="web"', 'rsc="gone"'), 'cluster', 'verify');
    expect(stderr).toMatch(
      /^Error: invalid cib: line \d+, <rsc_location>: IDREF attribute rsc references an unknown ID/,
    );
    expect(status).toBe(1);
  });

  test('finds two guests of one name, which crm_verify and pcs take', async () => {
    const twice = cib()
      .property('stonith-enabled', 'false')
      .node('node1')
      .vm('v1')
      .guest('g', 'v1')
      .vm('v2')
      .guest('g', 'v2');
    const { status, stderr } = await onFile(twice.text(), 'cluster', 'verify');
    expect(stderr).toContain("'g'");
    expect(status).toBe(1);
  });
});

describe('cluster cib of a file', () => {
  test('prints the text as it is', async () => {
    expect((await onFile(text, 'cluster', 'cib')).stdout.trimEnd()).toBe(text.trimEnd());
  });

  test.each([
    ['an unknown scope', ['scope=bogus'], "Error: invalid CIB scope 'bogus'"],
    [
      'a section that is not there',
      ['scope=tags'],
      "Error: unable to get cib: the configuration has no section 'tags'",
    ],
    [
      'two ways to say the scope',
      ['scope=nodes', '--config'],
      "Error: Cannot use 'scope' together with '--config'",
    ],
  ])('refuses %s', async (_, words, expected) => {
    const { status, stderr } = await onFile(text, 'cluster', 'cib', ...words);
    expect(stderr).toContain(expected);
    expect(status).toBe(1);
  });
});
