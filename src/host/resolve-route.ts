import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { expandTokens } from './expand-tokens.ts';
import type { SshTarget } from './host.ts';
import { resolveSettings } from './resolve-settings.ts';
import { parseSshAddress } from './ssh-address.ts';
import type { SshSettings } from './ssh-settings.ts';

/** More jump hosts than anybody has; ssh itself would go round a loop without end. */
const mostHops = 8;

/**
 * The hosts on the way, jump hosts first, the target last. As in ssh, `ProxyJump a,b` passes `a` as the jump
 * host of `b`, in place of what the configuration of `b` says, while the configuration of `a` still counts.
 * Jump hosts get the configuration file of the command line, but neither its login nor its identities.
 */
export async function resolveRoute(
  target: SshTarget,
  context: Context,
): Promise<Result<SshSettings[], Diagnostic>> {
  const route: SshSettings[] = [];
  let next: SshTarget | undefined = target;
  let jumps: readonly string[] | undefined;
  while (next !== undefined) {
    const resolved: Result<SshSettings, Diagnostic> = await resolveSettings(next, context);
    if (!resolved.ok) return resolved;
    route.unshift(resolved.value);
    if (route.length > mostHops) {
      const names = route.map(({ alias }) => alias);
      return failure(diagnose('SSH_JUMP_LOOP', { host: target.address, jumps: names }));
    }
    const left: readonly string[] =
      jumps === undefined || jumps.length === 0 ? resolved.value.proxyJump : jumps;
    next = jumpTarget(expandJump(left.at(-1), resolved.value, context), target);
    jumps = left.slice(0, -1);
  }
  return success(route);
}

/** `ProxyJump %r@gate` takes the tokens of the host it stands at. */
function expandJump(jump: string | undefined, settings: SshSettings, context: Context): string | undefined {
  return jump === undefined ? undefined : (expandTokens(jump, settings, context.environment) ?? jump);
}

function jumpTarget(jump: string | undefined, target: SshTarget): SshTarget | undefined {
  if (jump === undefined) return undefined;
  const { configFile, transport, connectTimeout } = target;
  return {
    ...parseSshAddress(jump.replace(/^ssh:\/\//, '')),
    identities: [],
    transport,
    connectTimeout,
    ...(configFile === undefined ? {} : { configFile }),
  };
}
