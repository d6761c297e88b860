import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/**
 * Seconds that the tool gets beyond its own time limit, to say that it was reached: more than it takes to notice
 * that the node is lost.
 */
const grace = 30;

/** Waits until the cluster has nothing left to do, at most `seconds`. */
export async function waitForCluster(host: Host, seconds: number): Promise<Result<void, Diagnostic>> {
  const argv = ['crm_resource', '--wait', `--timeout=${seconds}s`];
  const ran = await runTool(host, { argv, timeout: seconds + grace });
  if (!ran.ok) return ran;
  if (ran.value.status === exitStatus.ok) return success(undefined);
  if (ran.value.status === exitStatus.timeout) return failure(diagnose('CLUSTER_NOT_IDLE', { seconds }));
  return toolFailed(host, 'crm_resource', ran.value);
}
