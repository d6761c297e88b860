import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';

/** The full name of a resource agent in its parts; only the standard `ocf` has providers. */
export interface AgentName {
  readonly standard: string;
  readonly provider?: string;
  readonly type: string;
}

/** Reads `ocf:PROVIDER:TYPE` or `STANDARD:TYPE`. The letter case counts, as in file names. */
export function parseAgentName(text: string): Result<AgentName, Diagnostic> {
  const parts = text.split(':');
  const isOcf = parts[0] === 'ocf';
  if (parts.length !== (isOcf ? 3 : 2) || !parts.every(isNamePart)) {
    return failure(diagnose('AGENT_NAME_INVALID', { agent: text }));
  }
  const [standard = '', ...rest] = parts;
  const type = rest.at(-1) ?? '';
  return success({ standard, type, ...optional('provider', isOcf ? rest[0] : undefined) });
}

/** The full name as typed and shown: `ocf:heartbeat:VirtualDomain`, `systemd:sshd`. */
export function agentNameText({ standard, provider, type }: AgentName): string {
  return provider === undefined ? `${standard}:${type}` : `${standard}:${provider}:${type}`;
}

/** The agent whose resources are connections to remote nodes (Pacemaker Remote, section 3.2). */
export function isRemoteAgent({ standard, provider, type }: AgentName): boolean {
  return standard === 'ocf' && provider === 'pacemaker' && type === 'remote';
}

/**
 * A part becomes a file name below resource.d or an argument of a tool: a slash or a leading hyphen would
 * reach something else than an agent.
 */
function isNamePart(part: string): boolean {
  return /^[A-Za-z0-9_][\w.@+-]*$/.test(part) && !part.includes('..');
}
