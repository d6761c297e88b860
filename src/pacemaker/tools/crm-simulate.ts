import type { XmlNode } from '../../cib/read-xml.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Effect, EffectKind } from '../../model/effect.ts';
import { optional } from '../../model/optional.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { exitStatus, reasonOf, runTool } from './run-tool.ts';
import { readToolXml } from './tool-xml.ts';

/** What the cluster would do with this CIB, its status section included: `crm_simulate --run` on standard input. */
export async function simulate(
  host: Host,
  cib: string,
  timeout: number,
): Promise<Result<readonly Effect[], Diagnostic>> {
  const argv = ['crm_simulate', '--run', '--xml-pipe', '--output-as=xml'];
  const ran = await runTool(host, { argv, stdin: cib, timeout });
  if (!ran.ok) return ran;
  const { status, stderr, stdout } = ran.value;
  if (status !== exitStatus.ok) {
    // With XML output the reason is in the answer, not on standard error.
    const reason = /message="([^"]*)"/.exec(stdout)?.[1] ?? reasonOf(stderr);
    return failure(
      diagnose('CLUSTER_TOOL_FAILED', { tool: 'crm_simulate', host: host.name, status, reason }),
    );
  }
  const root = await readToolXml(host, 'crm_simulate', stdout);
  return root.ok ? success(toEffects(root.value)) : root;
}

function toEffects(root: XmlNode): Effect[] {
  const actions = root.child('actions')?.children() ?? [];
  return actions.flatMap((action) => {
    const effect = action.name === 'node_action' ? toFencing(action) : toResourceEffect(action);
    return effect === undefined ? [] : [effect];
  });
}

/** `task` is `Fence (reboot)`, `Fence (off)` or `Shutdown`, which is an orderly end. */
function toFencing(action: XmlNode): Effect | undefined {
  if (!/^fence/i.test(action.get('task') ?? '')) return undefined;
  return { effect: 'fence', subject: action.get('node') ?? '', ...optional('reason', action.get('reason')) };
}

function toResourceEffect(action: XmlNode): Effect | undefined {
  const effect = effectKinds[(action.get('action') ?? '').toLowerCase()];
  if (effect === undefined) return undefined;
  return {
    effect,
    subject: action.get('resource') ?? '',
    ...optional('node', action.get('dest') ?? action.get('node') ?? action.get('source')),
    ...optional('reason', action.get('reason')),
  };
}

/** `reload` is not among them: it changes nothing that runs. */
const effectKinds: Readonly<Record<string, EffectKind>> = {
  start: 'start',
  stop: 'stop',
  move: 'move',
  migrate: 'migrate',
  restart: 'restart',
  recover: 'restart',
  promote: 'promote',
  demote: 'demote',
};
