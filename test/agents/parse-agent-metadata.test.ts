import { describe, expect, test } from 'vitest';
import type { AgentMetadata } from '../../src/agents/agent-metadata.ts';
import { parseAgentMetadata } from '../../src/agents/parse-agent-metadata.ts';

const name = { standard: 'ocf', provider: 'test', type: 'Agent' };

describe('metadata of an agent', () => {
  test('is read with the document type that agents of API 1.0 send', () => {
    const { parameters } = read(
      '<parameter name="a" unique="1" required="1"><content type="integer" default="3"/></parameter>',
    );
    expect(parameters[0]).toMatchObject({
      name: 'a',
      required: true,
      unique: true,
      type: 'integer',
      default: '3',
    });
  });

  test('has groups of unique parameters (API 1.1)', () => {
    const { parameters } = read('<parameter name="a" unique-group="address"/>');
    expect(parameters[0]).toMatchObject({ unique: true, uniqueGroup: 'address' });
  });

  test('marks parameters that another one has replaced', () => {
    const { parameters } = read(
      '<parameter name="a"><deprecated><replaced-with name="b"/></deprecated></parameter>',
    );
    expect(parameters[0]).toMatchObject({ deprecated: true });
  });

  test('takes a parameter that says nothing of itself as an optional string', () => {
    const { parameters } = read('<parameter name="a"/>');
    expect(parameters[0]).toMatchObject({
      required: false,
      unique: false,
      type: 'string',
      deprecated: false,
    });
  });

  test('knows the tracing parameters that every OCF agent takes', () => {
    expect(read('').parameters.map((parameter) => parameter.name)).toEqual(['trace_ra', 'trace_file']);
  });

  test('keeps actions of one name apart', () => {
    const { actions } = read(
      '',
      '<action name="monitor" role="Promoted" interval="10s" timeout="20s" depth="0" start-delay="5s"/><action name="monitor" interval="11s"/>',
    );
    expect(actions).toEqual([
      { name: 'monitor', role: 'Promoted', interval: '10s', timeout: '20s', depth: '0', startDelay: '5s' },
      { name: 'monitor', interval: '11s' },
    ]);
  });

  test('decodes references in descriptions', () => {
    expect(read('').longDescription).toBe('a < b');
  });

  test.each([
    ['nothing', ''],
    ['text', 'no such agent'],
    ['an unfinished document', '<resource-agent name="Agent">'],
    ['another document', '<html/>'],
  ])('is refused when it is %s', (_what, xml) => {
    const result = parseAgentMetadata(name, xml);
    expect(result.ok ? undefined : result.error.code).toBe('AGENT_WITHOUT_METADATA');
  });
});

function read(parameters: string, actions = ''): AgentMetadata {
  const xml = `<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">
<resource-agent name="Agent" version="1.0"><longdesc lang="en"> a &lt; b </longdesc>
<parameters>${parameters}</parameters><actions>${actions}</actions></resource-agent>`;
  const result = parseAgentMetadata(name, xml);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
