import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/** The whole CIB as text: `cibadmin --query`, which reads the copy of the node it runs on. */
export async function queryCib(host: Host): Promise<Result<string, Diagnostic>> {
  const ran = await runTool(host, { argv: ['cibadmin', '--query'] });
  if (!ran.ok) return ran;
  if (ran.value.status === exitStatus.timeout) {
    return failure(diagnose('CIB_NOT_ANSWERING', { host: host.name }));
  }
  if (ran.value.status !== exitStatus.ok) return toolFailed(host, 'cibadmin', ran.value);
  return success(ran.value.stdout);
}
