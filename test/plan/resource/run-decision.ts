import type { AgentSource } from '../../../src/agents/agent-source.ts';
import { embeddedSource } from '../../../src/agents/embedded-source.ts';
import { describeAgent, findAgent } from '../../../src/agents/find-agent.ts';
import { applyEdits } from '../../../src/cib/apply-edits.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { settle } from '../../../src/diagnostics/settle.ts';
import { parseResourceCreate } from '../../../src/grammar/resource-create.ts';
import { parseResourceDelete } from '../../../src/grammar/resource-delete.ts';
import { parseResourceMeta } from '../../../src/grammar/resource-meta.ts';
import { parseResourceUpdate } from '../../../src/grammar/resource-update.ts';
import type { Decision, State } from '../../../src/plan/plan.ts';
import { agentOfResource } from '../../../src/plan/resource/agent-of-resource.ts';
import { decideResourceCreate } from '../../../src/plan/resource/create.ts';
import { decideResourceDelete } from '../../../src/plan/resource/delete.ts';
import { decideResourceMeta } from '../../../src/plan/resource/meta.ts';
import { decideResourceUpdate } from '../../../src/plan/resource/update.ts';
import { type Outcome, outcome, stateOf } from '../nodes/outcome.ts';

/** What a command line comes to on a CIB. */
export interface CommandOutcome {
  /** Codes of the errors that stop it, `--force` considered. */
  readonly errors: readonly string[];
  /** The CIB afterwards; the one given where an error stops the change. */
  readonly text: string;
}

/** Runs `resource create|update|meta|delete` as typed, options included, without any host. */
export async function runResourceCommand(
  text: string,
  line: readonly string[],
  agents: AgentSource = embeddedSource,
): Promise<CommandOutcome> {
  const { words, options } = splitOptions(line);
  const state = stateOf(text);
  const decision = await decide(state, words, options, agents);
  const settled = settle(decision.diagnostics, { force: options.force, skipOffline: false, allow: [] });
  const errors = settled
    .filter(({ severity }) => severity === 'error')
    .map(({ diagnostic }) => diagnostic.code);
  const edits = errors.length === 0 ? decision.edits : [];
  return { errors, text: await applyEdits(state.document, edits) };
}

/** As a user meets it: what is said, and the lines of the CIB that are new or gone; errors are not overridden. */
export async function typeLine(
  text: string,
  line: string,
  agents: AgentSource = embeddedSource,
): Promise<Outcome> {
  const { words, options } = splitOptions(wordsOf(line));
  const decision = await decide(stateOf(text), words, options, agents);
  return outcome(text, () => decision);
}

/** Words as a shell splits them; single quotes keep blanks. */
export function wordsOf(line: string): string[] {
  return (line.match(/(?:[^\s']|'[^']*')+/g) ?? []).map((word) => word.replaceAll("'", ''));
}

interface TypedOptions {
  force: boolean;
  disabled: boolean;
  noDefaultOps: boolean;
  group?: string;
  before?: string;
  after?: string;
}

function splitOptions(line: readonly string[]): { words: readonly string[]; options: TypedOptions } {
  const options: TypedOptions = { force: false, disabled: false, noDefaultOps: false };
  const words: string[] = [];
  for (let index = 0; index < line.length; index++) {
    const word = line[index] ?? '';
    if (word === '--force') options.force = true;
    else if (word === '--disabled') options.disabled = true;
    else if (word === '--no-default-ops') options.noDefaultOps = true;
    else if (word === '--group' || word === '--before' || word === '--after') {
      options[word.slice(2) as 'group' | 'before' | 'after'] = line[++index] ?? '';
    } else words.push(word);
  }
  return { words, options };
}

async function decide(
  state: State,
  [, verb, ...words]: readonly string[],
  options: TypedOptions,
  agents: AgentSource,
): Promise<Decision> {
  switch (verb) {
    case 'create': {
      const request = parseResourceCreate(words, options);
      if (!request.ok) return refused(request.error);
      const agent = await findAgent(request.value.agent, agents);
      return agent.ok ? decideResourceCreate(state, request.value, agent.value) : refused(agent.error);
    }
    case 'update': {
      const request = parseResourceUpdate(words);
      if (!request.ok) return refused(request.error);
      const name = agentOfResource(state.document, request.value.id);
      const agent = name === undefined ? undefined : await describeAgent(name, agents);
      return decideResourceUpdate(state, request.value, agent);
    }
    case 'meta': {
      const request = parseResourceMeta(words);
      return request.ok ? decideResourceMeta(state, request.value) : refused(request.error);
    }
    case 'delete': {
      const request = parseResourceDelete(words);
      return request.ok ? decideResourceDelete(state, request.value) : refused(request.error);
    }
    default:
      throw new Error(`no such command: ${verb}`);
  }
}

function refused(diagnostic: Diagnostic): Decision {
  return { diagnostics: [diagnostic], edits: [] };
}
