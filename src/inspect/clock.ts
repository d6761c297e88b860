import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type Result, success } from '../model/result.ts';
import { runTool, toolFailed } from '../pacemaker/tools/run-tool.ts';

/** The time on a host, in milliseconds since the epoch: what a cluster does at a moment goes by its own clock. */
export async function readClock(host: Host): Promise<Result<number, Diagnostic>> {
  const ran = await runTool(host, { argv: ['date', '+%s'] });
  if (!ran.ok) return ran;
  const seconds = Number(ran.value.stdout);
  return ran.value.status === 0 && seconds > 0
    ? success(seconds * 1000)
    : toolFailed(host, 'date', ran.value);
}
