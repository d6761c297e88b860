import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { AgentMetadata } from '../../src/agents/agent-metadata.ts';
import { embeddedFenceAgentNames, embeddedSource } from '../../src/agents/embedded-source.ts';
import { parseAgentMetadata } from '../../src/agents/parse-agent-metadata.ts';
import { isInstalled } from '../support/require-tool.ts';

const run = promisify(execFile);
const types = embeddedFenceAgentNames().map((name) => name.replace('stonith:', ''));

describe('the built-in description of a fence agent', () => {
  // They are in packages of their own, which few machines have: fence-agents and fence-virt 4.12.
  for (const type of types) {
    test.skipIf(!isInstalled(type))(`has the facts of the agent itself: ${type}`, async () => {
      const { stdout } = await run(type, ['-o', 'metadata']);
      const installed = parseAgentMetadata({ standard: 'stonith', type }, stdout);
      if (!installed.ok) throw new Error(`no metadata of ${type}`);
      expect(factsOf(await describedHere(type))).toEqual(factsOf(installed.value));
    });
  }

  test.each(types)('says in words what each parameter is for: %s', async (type) => {
    const { parameters, shortDescription } = await describedHere(type);
    expect(parameters.filter((parameter) => parameter.shortDescription === '')).toEqual([]);
    expect(shortDescription).not.toBe('');
  });

  test.each(types)('names an older parameter for each that took the place of one: %s', async (type) => {
    const { parameters } = await describedHere(type);
    const old = parameters.flatMap(({ obsoletes }) => obsoletes ?? []);
    const deprecated = parameters.filter((parameter) => parameter.deprecated).map(({ name }) => name);
    expect(deprecated).toEqual(expect.arrayContaining(old));
  });
});

async function describedHere(type: string): Promise<AgentMetadata> {
  const described = await embeddedSource.describe({ standard: 'stonith', type });
  if (!described.ok) throw new Error(`no description of ${type}`);
  return described.value;
}

/** What decides about the CIB that is written; the order of parameters does not. */
function factsOf({ parameters, actions }: AgentMetadata) {
  const facts = parameters.map(({ name, required, unique, type, deprecated, obsoletes }) => ({
    name,
    required,
    unique,
    type,
    deprecated,
    obsoletes,
  }));
  return {
    parameters: facts.sort((one, other) => (one.name < other.name ? -1 : 1)),
    actions: actions.map(({ name }) => name),
  };
}
