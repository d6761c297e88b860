import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { runPacer } from '../../support/run-pacer.ts';
import { onFile } from './support/on-file.ts';

const twoKinds = cib()
  .node('node1')
  .vm('vm-guest1')
  .guest('guest1', 'vm-guest1', { 'remote-addr': '192.168.122.11' })
  .remote('remote1', { server: '192.168.122.21', port: '3122' })
  .text();

describe('resource config', () => {
  test('warns of an id that is not there beside one that is', async () => {
    const { status, stdout, stderr } = await onFile(twoKinds, 'resource', 'config', 'nosuch', 'remote1');
    expect(stdout).toMatch(/^Resource: remote1 /);
    expect(stderr).toBe("Warning: Unable to find resource 'nosuch'\n");
    expect(status).toBe(0);
  });

  test('fails when none of the ids is there', async () => {
    const { status, stdout, stderr } = await onFile(twoKinds, 'resource', 'config', 'nosuch');
    expect(stderr).toMatch(/^Warning: Unable to find resource 'nosuch'\nError: No resource found\n/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  test('has its errors in the JSON document, with their codes', async () => {
    const { status, stdout, stderr } = await onFile(
      twoKinds,
      'resource',
      'config',
      'nosuch',
      '--output-format=json',
    );
    const { schemaVersion, diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      'RESOURCE_NOT_LISTED',
      'NO_RESOURCE_LISTED',
    ]);
    expect({ status, stderr, schemaVersion }).toEqual({ status: 1, stderr: '', schemaVersion: 1 });
  });

  test('a file that is not there is an error in JSON too', async () => {
    const words = ['-f', '/nonexistent/cib.xml', 'resource', 'config', '--output-format=json'];
    const { status, stdout } = await runPacer(words);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, diagnostics: [{ severity: 'error' }] });
    expect(status).toBe(1);
  });

  test('tells on standard error what the commands do not make again', async () => {
    const text = cib().primitive('d1').text().replace('id="d1"', 'id="d1" description="mine"');
    const { stderr } = await onFile(text, 'resource', 'config', '--output-format=cmd');
    expect(stderr).toContain("Warning: these commands do not make again: the description of 'd1'\n");
  });
});
