import { expect, test } from 'vitest';
import { parseAgentName } from '../../src/agents/agent-name.ts';
import { embeddedSource } from '../../src/agents/embedded-source.ts';
import { agentDescriptionText } from '../../src/output/agent-description-text.ts';
import { agentListText } from '../../src/output/agent-list-text.ts';
import { describedAgent } from '../../src/plan/resource/describe-agent.ts';

async function describe(agent: string, full = false): Promise<string> {
  const name = parseAgentName(agent);
  const metadata = name.ok ? await embeddedSource.describe(name.value) : name;
  if (!metadata.ok) throw new Error(metadata.error.code);
  return agentDescriptionText(describedAgent(metadata.value, full));
}

test('a remote node is described in the layout of "Pacemaker Remote", section 3.2, also without Pacemaker', async () => {
  const lines = (await describe('ocf:pacemaker:remote')).split('\n');
  expect(lines[0]).toMatch(/^ocf:pacemaker:remote - ./);
  expect(lines.filter((line) => /^ {2}(server|port|reconnect_interval)\b.*: ./.test(line))).toHaveLength(3);
  expect(lines.slice(lines.indexOf('Default operations:'))).toEqual([
    'Default operations:',
    ...['start', 'stop'].flatMap((name) => operation(name, '0s', '60s')),
    ...operation('monitor', '60s', '30s'),
    ...['migrate_to', 'migrate_from', 'reload', 'reload-agent'].flatMap((name) =>
      operation(name, '0s', '60s'),
    ),
    '',
  ]);
});

test('what is required, and what must be unique, is marked', async () => {
  expect(await describe('ocf:heartbeat:VirtualDomain')).toMatch(/^ {2}config \(required\)/m);
  expect(await describe('ocf:pacemaker:remote')).toContain('  server (unique group: address): ');
});

test('options for advanced use are shown on demand', async () => {
  expect(await describe('ocf:pacemaker:remote')).not.toContain('trace_ra');
  expect(await describe('ocf:pacemaker:remote', true)).toContain('  trace_ra: ');
});

test('a list of agents wraps under each description', () => {
  const agents = [{ name: 'ocf:a:B', description: 'one two three four five six seven' }];
  expect(agentListText(agents, 32)).toBe('ocf:a:B - one two three four\n          five six seven\n');
});

function operation(name: string, interval: string, timeout: string): string[] {
  return [`  ${name}:`, `    interval=${interval}`, `    timeout=${timeout}`];
}
