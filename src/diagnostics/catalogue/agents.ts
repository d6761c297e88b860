import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { quotedList } from '../place.ts';

/** Resource agents: names that stand for none or several, and what their metadata allows. */
export const agentsCatalogue = {
  AGENT_ASSUMED: entry<{ agent: string; typed: string }>({
    severity: 'note',
    text: ({ agent, typed }) => `Assumed agent name '${agent}' (deduced from '${typed}')`,
  }),
  AGENT_NOT_FOUND: entry<{ typed: string }>({
    severity: 'error',
    text: ({ typed }) => `unable to find agent '${typed}', try specifying its full name`,
    hint: () => 'full names look like ocf:heartbeat:VirtualDomain or systemd:sshd',
  }),
  AGENT_AMBIGUOUS: entry<{ typed: string; agents: readonly string[] }>({
    severity: 'error',
    text: ({ typed, agents }) =>
      `multiple agents match '${typed}', please specify full name: ${agents.map((name) => `'${name}'`).join(' or ')}`,
  }),
  AGENT_NAME_INVALID: entry<{ agent: string }>({
    severity: 'error',
    text: ({ agent }) => `invalid resource agent name '${agent}'`,
    hint: () => "write standard:provider:type when the standard is 'ocf', standard:type otherwise",
  }),
  AGENT_WITHOUT_METADATA: entry<{ agent: string; reason?: string }>({
    severity: 'error',
    override: 'force',
    text: ({ agent, reason }) =>
      `agent '${agent}' is not installed or does not provide valid metadata${reason === undefined ? '' : `: ${reason}`}`,
    hint: () => 'check the name; what is forced is written without checks and with a monitor operation only',
  }),
  AGENT_NOT_INSTALLED: entry<{ agent: string }>({
    severity: 'warning',
    text: ({ agent }) =>
      `agent '${agent}' is not installed here, so its options are checked against a built-in description of it`,
    hint: () => 'install it on every node that may run the resource',
  }),
  PARAMETER_UNKNOWN: entry<{
    agent: string;
    names: readonly string[];
    allowed: readonly string[];
    /** Like the first of the names. */
    similar?: string;
  }>({
    severity: 'error',
    override: 'force',
    text: ({ names, allowed }) =>
      `invalid resource option${plural(names)} ${quotedList(names)}, allowed options are: ${quotedList(allowed)}`,
    hint: ({ agent, names, similar }) =>
      meant(names[0] ?? '', similar, `see what the agent takes: pacer resource describe ${agent}`),
  }),
  PARAMETER_MISSING: entry<{ names: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ names }) =>
      `required resource option${plural(names)} ${quotedList(names)} ${names.length > 1 ? 'are' : 'is'} missing`,
    hint: ({ names }) => `add ${names.map((name) => `${name}=VALUE`).join(' ')}`,
  }),
  PARAMETER_EMPTY: entry<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `${name} cannot be empty`,
    hint: ({ name }) => `give it a value, or leave ${name} out for the agent's default`,
  }),
  PARAMETER_NOT_UNIQUE: entry<{
    agent: string;
    names: readonly string[];
    values: readonly string[];
    resources: readonly string[];
  }>({
    severity: 'error',
    override: 'force',
    text: notUnique,
    hint: () => 'two resources of this agent with the same value would manage the same thing',
  }),
};

function notUnique(facts: {
  agent: string;
  names: readonly string[];
  values: readonly string[];
  resources: readonly string[];
}): string {
  const { agent, names, values, resources } = facts;
  const what =
    names.length > 1
      ? `values ${quotedList(values)} of options ${quotedList(names)} are`
      : `value ${quotedList(values)} of option ${quotedList(names)} is`;
  return `${what} not unique across '${agent}' resources, already used by: ${quotedList(resources)}`;
}

function plural(names: readonly string[]): string {
  return names.length > 1 ? 's' : '';
}
