import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { chooseTransport } from './choose-transport.ts';
import type { Host, SshTarget } from './host.ts';
import { hostOver } from './host-over.ts';
import { type InspectedHop, inspectHop } from './inspect-hop.ts';
import { resolveRoute } from './resolve-route.ts';
import { ssh2Route } from './ssh2-route.ts';
import { ssh2Transport } from './ssh2-transport.ts';
import { systemConnect } from './system-connect.ts';
import type { Transport } from './transport.ts';

/**
 * Connects to a host as the user's own ssh would: its configuration, keys, agent, known hosts and jump hosts
 * decide. The connection stands, and its host key is verified, when this returns.
 */
export async function openHost(target: SshTarget, context: Context): Promise<Result<Host, Diagnostic>> {
  const route = await resolveRoute(target, context);
  if (!route.ok) return route;
  const hops: InspectedHop[] = [];
  for (const settings of route.value) {
    const isTarget = settings === route.value.at(-1);
    const hop = await inspectHop(settings, isTarget ? target.identities : [], context);
    if (!hop.ok) return hop;
    hops.push(hop.value);
  }
  const transport = await openTransport(target, hops, context);
  if (!transport.ok) return transport;
  return success(hostOver(target.address, transport.value, context));
}

async function openTransport(
  target: SshTarget,
  hops: readonly InspectedHop[],
  context: Context,
): Promise<Result<Transport, Diagnostic>> {
  const { transport, reasons } = chooseTransport(target.transport, hops);
  say(target, context, transport, reasons);
  if (transport === 'system') return openSystem(target, hops, context);
  if (reasons.length > 0) {
    return failure(diagnose('SSH_TRANSPORT_UNFIT', { host: target.address, reasons }));
  }
  const opened = await ssh2Route(hops, target.connectTimeout, context);
  if (opened.ok) return success(ssh2Transport(opened.value, context));
  const { diagnostic, trySystem } = opened.error;
  if (trySystem === undefined || target.transport === 'ssh2') return failure(diagnostic);
  say(target, context, 'system', [trySystem]);
  return openSystem(target, hops, context);
}

async function openSystem(
  target: SshTarget,
  hops: readonly InspectedHop[],
  context: Context,
): Promise<Result<Transport, Diagnostic>> {
  const last = hops.at(-1);
  if (last === undefined) throw new Error('a route without hosts');
  return systemConnect(target, last, context);
}

function say(
  { address }: SshTarget,
  context: Context,
  transport: 'ssh2' | 'system',
  reasons: readonly string[],
): void {
  const name = transport === 'ssh2' ? 'ssh2' : "the system's ssh";
  context.debug(
    `${address}: over ${name}${reasons.length === 0 ? '' : `, because of: ${reasons.join('; ')}`}`,
  );
}
