import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { CommandResult, Host } from '../../host/host.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { exitStatus, reasonOf, runTool, toolFailed } from './run-tool.ts';

/**
 * Sends a patch set with its CIB version: `cibadmin --patch --xml-pipe`. `old`: the CIB has not, or no longer,
 * the version that the patch starts from (status 103), and nothing was changed.
 */
export async function patchCib(
  host: Host,
  patch: string,
  schema: string,
): Promise<Result<'patched' | 'old', Diagnostic>> {
  const ran = await runTool(host, { argv: ['cibadmin', '--patch', '--xml-pipe'], stdin: patch });
  if (!ran.ok) return ran;
  if (ran.value.status === exitStatus.ok) return success('patched');
  if (ran.value.status === exitStatus.old) return success('old');
  return refusal(host, ran.value, schema);
}

function refusal(host: Host, result: CommandResult, schema: string): { ok: false; error: Diagnostic } {
  const { status, stderr } = result;
  if (status === exitStatus.protocol || stderr.includes('Protocol not supported')) {
    return failure(diagnose('CIB_PROTOCOL_REFUSED', { host: host.name }));
  }
  if (status === exitStatus.invalidConfiguration) {
    return failure(diagnose('CIB_REFUSED_BY_SCHEMA', { schema, reason: schemaReason(stderr) }));
  }
  if (status === exitStatus.timeout) {
    return failure(diagnose('CIB_NOT_ANSWERING', { host: host.name }));
  }
  return toolFailed(host, 'cibadmin', result);
}

/** libxml2's first finding where cibadmin passes it on; otherwise cibadmin's own words. */
function schemaReason(stderr: string): string {
  const finding = /Relax-NG validity error : (.+)/.exec(stderr)?.[1];
  return finding ?? reasonOf(stderr);
}
