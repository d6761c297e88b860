import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/** Has the cluster rewrite its configuration for the newest schema that all its nodes know. */
export async function upgradeCib(host: Host): Promise<Result<void, Diagnostic>> {
  const ran = await runTool(host, { argv: ['cibadmin', '--upgrade', '--force'] });
  if (!ran.ok) return ran;
  return ran.value.status === exitStatus.ok ? success(undefined) : toolFailed(host, 'cibadmin', ran.value);
}
