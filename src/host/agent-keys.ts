import type { Context } from '../model/context.ts';
import { expandTokens } from './expand-tokens.ts';
import { oncePerRun } from './once-per-run.ts';
import { runProcess } from './run-process.ts';
import type { SshSettings } from './ssh-settings.ts';

/** By socket. */
const listings = oncePerRun(() => new Map<string, Promise<readonly string[]>>());

/** The agent's socket: IdentityAgent of the configuration, else SSH_AUTH_SOCK. Undefined where there is none. */
export function agentSocket(settings: SshSettings, context: Context): string | undefined {
  const { identityAgent } = settings;
  if (identityAgent === 'none') return undefined;
  const variable = identityAgent?.startsWith('$') ? identityAgent.slice(1) : 'SSH_AUTH_SOCK';
  const isVariable =
    identityAgent === undefined || identityAgent.startsWith('$') || identityAgent === variable;
  const path = isVariable
    ? context.environment[variable]
    : expandTokens(identityAgent, settings, context.environment);
  return path === '' ? undefined : path;
}

/**
 * Public keys of the agent, a line each as in authorized_keys. `ssh-add` shows certificates and security keys
 * too, which ssh2 passes over in silence. An agent that does not answer has no keys, as for ssh.
 */
export function agentKeys(socket: string, context: Context): Promise<readonly string[]> {
  const known = listings(context);
  const listing = known.get(socket) ?? list(socket, context);
  known.set(socket, listing);
  return listing;
}

async function list(socket: string, context: Context): Promise<readonly string[]> {
  const environment = { ...context.environment, SSH_AUTH_SOCK: socket };
  const outcome = await runProcess({ argv: ['ssh-add', '-L'], environment, timeout: 10 });
  const isListed = outcome.type === 'ended' && outcome.status === 0;
  context.debug(`agent ${socket}: ${isListed ? 'listed' : 'no keys'}`);
  return isListed ? outcome.stdout.split('\n').filter((line) => line !== '') : [];
}
