import { describe, expect, test } from 'vitest';
import { agentNameText } from '../../src/agents/agent-name.ts';
import { embeddedSource } from '../../src/agents/embedded-source.ts';
import { findAgent } from '../../src/agents/find-agent.ts';
import { messages } from '../support/messages.ts';

describe('an agent', () => {
  test('is deduced from its type where only one provider has it, in any letter case', async () => {
    expect(await find('virtualdomain')).toEqual({
      name: 'ocf:heartbeat:VirtualDomain',
      says: ["Assumed agent name 'ocf:heartbeat:VirtualDomain' (deduced from 'virtualdomain')"],
    });
  });

  test('must be named in full where several providers have its type', async () => {
    const { says } = await find('Dummy');
    expect(says).toEqual([
      "Error: multiple agents match 'Dummy', please specify full name: 'ocf:heartbeat:Dummy' or 'ocf:pacemaker:Dummy'",
    ]);
  });

  test('is not found where nobody has such a type', async () => {
    expect((await find('nosuch')).says).toEqual([
      "Error: unable to find agent 'nosuch', try specifying its full name",
    ]);
  });

  test('without metadata is known by its name alone', async () => {
    expect(await find('ocf:heartbeat:nosuch')).toEqual({
      name: 'ocf:heartbeat:nosuch',
      says: ["Error: agent 'ocf:heartbeat:nosuch' is not installed or does not provide valid metadata"],
    });
  });

  test.each([
    'ocf:a:b:c',
    'ocf:Dummy',
    'ocf:pacemaker:',
    ':x',
    'ocf:../x:y',
    'ocf:-x:y',
    'systemd:a b',
    'a:b:c',
  ])('cannot be called %s', async (typed) => {
    expect((await find(typed)).says).toEqual([`Error: invalid resource agent name '${typed}'`]);
  });

  test.each(['systemd:sshd.service', 'systemd:getty@tty1', 'lsb:foo-bar', 'stonith:fence_xvm'])(
    'can be called %s',
    async (typed) => {
      expect((await find(typed)).name).toBe(typed);
    },
  );
});

async function find(typed: string) {
  const found = await findAgent(typed, embeddedSource);
  if (!found.ok) return { says: messages([found.error]) };
  return { name: agentNameText(found.value.name), says: messages(found.value.diagnostics) };
}
