import { describe, expect, test } from 'vitest';
import type { AgentMetadata, AgentParameter } from '../../../src/agents/agent-metadata.ts';
import { uniqueParameters } from '../../../src/rules/resources/unique-parameters.ts';
import { cib, readCib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';

const agent = metadata([
  { name: 'file', unique: true },
  { name: 'host', unique: true, uniqueGroup: 'address' },
  { name: 'port', unique: true, uniqueGroup: 'address' },
  { name: 'file2', unique: false },
]);

describe('a parameter that must be unique', () => {
  test('is refused with the value of another resource of the agent', () => {
    const text = cib()
      .primitive('A', { agent: 'ocf:test:Gadget', parameters: { file: '/f' } })
      .text();
    expect(check(text, { file: '/f' })).toEqual([
      "Error: value '/f' of option 'file' is not unique across 'ocf:test:Gadget' resources, already used by: 'A'",
    ]);
  });

  test('may be as with another agent', () => {
    const text = cib()
      .primitive('A', { agent: 'ocf:other:Gadget', parameters: { file: '/f' } })
      .text();
    expect(check(text, { file: '/f' })).toEqual([]);
  });

  test('does not collide with the resource itself', () => {
    const text = cib()
      .primitive('new', { agent: 'ocf:test:Gadget', parameters: { file: '/f' } })
      .text();
    expect(check(text, { file: '/f' })).toEqual([]);
  });

  test('counts together with its group only', () => {
    const text = cib()
      .primitive('A', { agent: 'ocf:test:Gadget', parameters: { host: 'h', port: '1' } })
      .text();
    expect(check(text, { host: 'h', port: '2' })).toEqual([]);
    expect(check(text, { host: 'h', port: '1' })).toEqual([
      "Error: values 'h', '1' of options 'host', 'port' are not unique across 'ocf:test:Gadget' resources, already used by: 'A'",
    ]);
  });

  test('is seen inside groups and clones', () => {
    const text = cib()
      .primitive('A', { agent: 'ocf:test:Gadget', parameters: { file: '/f' } })
      .group('G', 'A')
      .clone('G-clone', 'G')
      .text();
    expect(check(text, { file: '/f' })).toHaveLength(1);
  });
});

function check(text: string, values: Record<string, string>): string[] {
  return messages(uniqueParameters(readCib(text), agent, 'new', new Map(Object.entries(values))));
}

function metadata(parameters: readonly Partial<AgentParameter>[]): AgentMetadata {
  const defaults = { required: false, type: 'string', advanced: false, deprecated: false };
  return {
    name: { standard: 'ocf', provider: 'test', type: 'Gadget' },
    shortDescription: '',
    longDescription: '',
    parameters: parameters.map((parameter) => ({
      name: '',
      unique: false,
      shortDescription: '',
      longDescription: '',
      ...defaults,
      ...parameter,
    })),
    actions: [],
    source: 'agent',
  };
}
