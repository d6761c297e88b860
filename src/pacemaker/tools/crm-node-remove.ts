import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/**
 * Takes a node that is no longer configured out of the cluster's caches and its CIB status. It succeeds for names
 * that no one knows, too (Pacemaker 2.1.5 and 3.0), so that a second run is harmless.
 */
export async function removeNode(host: Host, node: string): Promise<Result<void, Diagnostic>> {
  const ran = await runTool(host, { argv: ['crm_node', '--force', '--remove', node] });
  if (!ran.ok) return ran;
  return ran.value.status === exitStatus.ok ? success(undefined) : toolFailed(host, 'crm_node', ran.value);
}
