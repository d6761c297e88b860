import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/**
 * Forgets what failed on the connection to a guest or remote node, so that the cluster dials again. A wrong or
 * missing key counts as a hard failure that stays after the key was put right; cleaning the VM resource does not
 * help, only the node's own name does (seen on Pacemaker 2.1.5).
 */
export async function cleanUpNode(host: Host, node: string): Promise<Result<void, Diagnostic>> {
  const ran = await runTool(host, { argv: ['crm_resource', '--cleanup', '--resource', node] });
  if (!ran.ok) return ran;
  const { status } = ran.value;
  // A connection that the cluster has not tried yet has no history: nothing to forget.
  if (status === exitStatus.ok || status === exitStatus.noSuchObject) return success(undefined);
  return toolFailed(host, 'crm_resource', ran.value);
}
