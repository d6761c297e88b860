import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandResult, Host, HostCommand } from '../../src/host/host.ts';
import { runProcess } from '../../src/host/run-process.ts';
import { installedAgents } from '../../src/inspect/agent-source.ts';
import { success } from '../../src/model/result.ts';
import { describeWith } from '../support/require-tool.ts';

const virtualDomain = { standard: 'ocf', provider: 'heartbeat', type: 'VirtualDomain' };

describeWith(['crm_resource'], 'agents installed with Pacemaker', () => {
  test('are described by crm_resource', async () => {
    const { host } = countingHost(process.env);
    const found = await installedAgents(host).describe(virtualDomain);
    expect(found.ok && found.value.source).toBe('agent');
  });

  test('are found and described by one process, from the type alone', async () => {
    const { host, commands } = countingHost(process.env);
    const source = installedAgents(host);
    expect(await source.find('virtualdomain')).toEqual(['ocf:heartbeat:VirtualDomain']);
    const found = await source.describe(virtualDomain);
    expect(found.ok && found.value.parameters[0]?.name).toBe('config');
    expect(commands).toHaveLength(1);
  });

  test('are found under all providers that have the type', async () => {
    const { host } = countingHost(process.env);
    expect(await installedAgents(host).find('DUMMY')).toEqual(['ocf:heartbeat:Dummy', 'ocf:pacemaker:Dummy']);
  });

  test('are found without sbin in PATH', async () => {
    const { host } = countingHost({ PATH: '/usr/bin:/bin' });
    const found = await installedAgents(host).describe(virtualDomain);
    expect(found.ok && found.value.source).toBe('agent');
  });

  test('that are not there are told with the reason of crm_resource', async () => {
    const { host } = countingHost(process.env);
    const found = await installedAgents(host).describe({ ...virtualDomain, type: 'nosuch' });
    expect(found.ok ? {} : found.error).toMatchObject({
      code: 'AGENT_WITHOUT_METADATA',
      facts: { reason: expect.stringContaining('No such') },
    });
  });

  test('are never looked for by a pattern', async () => {
    const { host, commands } = countingHost(process.env);
    expect(await installedAgents(host).find('Dumm*')).toEqual([]);
    expect(commands).toHaveLength(0);
  });
});

describe('agents without Pacemaker', () => {
  let root = '';
  let programs = '';

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'pacer-ocf-root-'));
    programs = join(root, 'bin');
    await mkdir(programs);
    for (const program of ['sh', 'find', 'cat']) await symlink(`/bin/${program}`, join(programs, program));
    await mkdir(join(root, 'resource.d/acme'), { recursive: true });
    const agent = join(root, 'resource.d/acme/Gadget');
    await writeFile(
      agent,
      '#!/bin/sh\necho "<resource-agent><parameters><parameter name=\'x\'/></parameters></resource-agent>"\n',
    );
    await chmod(agent, 0o755);
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  /** Whether crm_resource is there decides the path, so it is hidden: its folders are not in PATH. */
  const without = (environment: Record<string, string>) =>
    countingHost({ PATH: programs, ...environment }).host;

  test('are asked themselves where OCF_ROOT says where they are', async () => {
    const source = installedAgents(hidingPacemaker(without({ OCF_ROOT: root })));
    expect(await source.find('gadget')).toEqual(['ocf:acme:Gadget']);
    const found = await source.describe({ standard: 'ocf', provider: 'acme', type: 'Gadget' });
    expect(found.ok && found.value.parameters[0]?.name).toBe('x');
  });

  test('are taken from the built-in descriptions where they are not there', async () => {
    const source = installedAgents(hidingPacemaker(without({ OCF_ROOT: join(root, 'nosuch') })));
    expect(await source.find('VirtualDomain')).toEqual(['ocf:heartbeat:VirtualDomain']);
    const found = await source.describe(virtualDomain);
    expect(found.ok && found.value.parameters[0]?.name).toBe('config');
  });
});

/** A real shell on this machine, with an environment of its own. */
function countingHost(environment: Readonly<Record<string, string | undefined>>) {
  const commands: HostCommand[] = [];
  const host: Host = {
    name: 'here',
    async run(command) {
      commands.push(command);
      const argv = [`/bin/${command.argv[0]}`, ...command.argv.slice(1)];
      const outcome = await runProcess({ ...command, argv, environment, timeout: 30 });
      if (outcome.type !== 'ended') throw new Error(`not ended: ${outcome.type}`);
      const { status, stdout, stderr } = outcome;
      return success({ status, stdout, stderr } satisfies CommandResult);
    },
    close: async () => {},
  };
  return { host, commands };
}

/** The scripts add sbin to PATH; here that is taken out again, so that crm_resource stays hidden. */
function hidingPacemaker(host: Host): Host {
  return {
    ...host,
    run: (command) =>
      host.run({
        ...command,
        argv: command.argv.map((word) => word.replace('PATH=$PATH:/usr/sbin:/sbin', '')),
      }),
  };
}
