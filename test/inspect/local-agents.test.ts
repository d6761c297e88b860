import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localAgents } from '../../src/inspect/local-agents.ts';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';

const virtualDomain = { standard: 'ocf', provider: 'heartbeat', type: 'VirtualDomain' };

describeWith(['crm_resource'], 'agents installed on this machine', () => {
  test('are described by one process, the agent itself', async () => {
    const { source, started } = agents();
    expect(await source.find('virtualdomain')).toEqual(['ocf:heartbeat:VirtualDomain']);
    const found = await source.describe(virtualDomain);
    expect(found.ok && found.value).toMatchObject({ source: 'agent' });
    expect(started()).toEqual(['/usr/lib/ocf/resource.d/heartbeat/VirtualDomain meta-data']);
  });

  test('of another standard are described by crm_resource', async () => {
    const { source, started } = agents();
    // Whether it answers depends on whether systemd runs here.
    await source.describe({ standard: 'systemd', type: 'ssh' });
    expect(started()).toEqual(['crm_resource --show-metadata systemd:ssh']);
  });

  test('that are not there are told with the reason of crm_resource', async () => {
    const { source } = agents();
    const found = await source.describe({ ...virtualDomain, type: 'nosuch' });
    expect(found.ok ? {} : found.error).toMatchObject({
      code: 'AGENT_WITHOUT_METADATA',
      facts: { reason: expect.stringContaining('No such') },
    });
  });

  test('are found under all providers that have the type', async () => {
    const { source } = agents();
    expect(await source.find('DUMMY')).toEqual(['ocf:heartbeat:Dummy', 'ocf:pacemaker:Dummy']);
  });
});

describe('agents where OCF_ROOT says they are', () => {
  let root = '';

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'pacer-ocf-root-'));
    const shown = ['ROOT', 'RESOURCE_TYPE', 'RESOURCE_PROVIDER', 'RA_VERSION_MAJOR'].map(
      (name) => `$OCF_${name}`,
    );
    const parameter = `<parameter name='${shown.join(' ')}'/>`;
    await writeAgent(
      'acme/Gadget',
      `echo "<resource-agent><parameters>${parameter}</parameters></resource-agent>"`,
    );
    await writeAgent('acme/Broken', 'exit 5');
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  async function writeAgent(name: string, script: string) {
    const file = join(root, 'resource.d', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  }

  test('get the variables that Pacemaker gives to agents', async () => {
    const { source } = agents({ OCF_ROOT: root });
    expect(await source.find('gadget')).toEqual(['ocf:acme:Gadget']);
    const found = await source.describe({ standard: 'ocf', provider: 'acme', type: 'Gadget' });
    expect(found.ok && found.value.parameters[0]?.name).toBe(`${root} Gadget acme 1`);
  });

  test('have no metadata when they fail', async () => {
    const { source } = agents({ OCF_ROOT: root });
    const found = await source.describe({ standard: 'ocf', provider: 'acme', type: 'Broken' });
    expect(found.ok ? undefined : found.error.code).toBe('AGENT_WITHOUT_METADATA');
  });

  test('are taken from the built-in descriptions where there are none of that type', async () => {
    const { source } = agents({ OCF_ROOT: join(root, 'nosuch') });
    expect(await source.find('VirtualDomain')).toEqual(['ocf:heartbeat:VirtualDomain']);
  });
});

/** The agents under this environment, and the commands that were started, as `--debug` shows them. */
function agents(environment: Readonly<Record<string, string | undefined>> = {}) {
  const context = recordingContext({ environment });
  const started = () =>
    context.debugged.flatMap((line) => /: \$ (?:OCF_\w+=\S+ )*(.*)/.exec(line)?.[1] ?? []);
  return { source: localAgents(context), started };
}
