import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { AgentMetadata } from '../../src/agents/agent-metadata.ts';
import { type AgentName, parseAgentName } from '../../src/agents/agent-name.ts';
import { embeddedAgentNames, embeddedSource } from '../../src/agents/embedded-source.ts';
import { parseAgentMetadata } from '../../src/agents/parse-agent-metadata.ts';
import { describeWith, isInstalled } from '../support/require-tool.ts';

const run = promisify(execFile);

/** The release that the built-in descriptions were made from (Debian 12); others may rightly differ. */
const isSameRelease =
  isInstalled('crm_resource') &&
  execFileSync('crm_resource', ['--version'], { encoding: 'utf8' }).includes('2.1.5');

describeWith(['crm_resource'], 'a built-in description', () => {
  test.skipIf(!isSameRelease).each(embeddedAgentNames())(
    'has the facts of the agent itself: %s',
    async (agent) => {
      const name = nameOf(agent);
      const { stdout } = await run('crm_resource', ['--show-metadata', agent]);
      const installed = parseAgentMetadata(name, stdout);
      const embedded = await embeddedSource.describe(name);
      if (!installed.ok || !embedded.ok) throw new Error(`no metadata of ${agent}`);
      expect(factsOf(embedded.value)).toEqual(factsOf(installed.value));
    },
  );
});

test('every built-in description says in words what each parameter is for', async () => {
  for (const agent of embeddedAgentNames()) {
    const described = await embeddedSource.describe(nameOf(agent));
    if (!described.ok) throw new Error(`no description of ${agent}`);
    expect(described.value.parameters.filter(({ shortDescription }) => shortDescription === '')).toEqual([]);
    expect(described.value.shortDescription).not.toBe('');
  }
});

/** What decides about the CIB that is written. */
function factsOf({ parameters, actions }: AgentMetadata) {
  return {
    parameters: parameters.map(({ name, required, unique, uniqueGroup, type }) => ({
      name,
      required,
      unique,
      uniqueGroup,
      type,
    })),
    actions,
  };
}

function nameOf(agent: string): AgentName {
  const name = parseAgentName(agent);
  if (!name.ok) throw new Error(`not a name: ${agent}`);
  return name.value;
}
