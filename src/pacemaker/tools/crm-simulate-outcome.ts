import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/**
 * The CIB as it would be when the cluster has done all that it would do with this one: `crm_simulate --simulate
 * --save-output`. The tool writes to files only, so that one is made for it, and removed, where it runs.
 */
export async function simulateOutcome(
  host: Host,
  cib: string,
  timeout: number,
): Promise<Result<string, Diagnostic>> {
  const ran = await runTool(host, { argv: ['sh', '-c', script], stdin: cib, timeout });
  if (!ran.ok) return ran;
  return ran.value.status === exitStatus.ok
    ? success(ran.value.stdout)
    : toolFailed(host, 'crm_simulate', ran.value);
}

const script = `
PATH=$PATH:/usr/sbin:/sbin
file=$(mktemp) || exit 1
trap 'rm -f "$file"' EXIT
crm_simulate --simulate --xml-pipe --save-output="$file" >/dev/null || exit
cat "$file"`;
