import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type Result, success } from '../model/result.ts';
import type { OpenFirewall } from '../plan/plan.ts';
import { runHostScript } from './host-script.ts';

/** Runs the commands that the plan shows, one after the other, up to the first that fails. */
export async function openFirewall(host: Host, step: OpenFirewall): Promise<Result<void, Diagnostic>> {
  for (const command of step.commands) {
    const what = `'${command.join(' ')}'`;
    const ran = await runHostScript(host, { host: step.host, what, script: 'asroot "$@"', values: command });
    if (!ran.ok) return ran;
  }
  return success(undefined);
}
