import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { optional } from '../../model/optional.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { exitStatus, reasonOf, runTool } from './run-tool.ts';

export interface Forgetting {
  readonly what: 'cleanup' | 'refresh';
  readonly resource?: string;
  readonly node?: string;
  readonly operation?: string;
  readonly interval?: string;
  readonly strict: boolean;
}

/**
 * `crm_resource --cleanup` or `--refresh`; its lines of what was done. A guest node's name stands for its connection
 * and works like a resource's. `--force` is the tool's word for "only the resource named".
 */
export async function forgetHistory(
  host: Host,
  { what, resource, node, operation, interval, strict }: Forgetting,
): Promise<Result<readonly string[], Diagnostic>> {
  const argv = [
    'crm_resource',
    `--${what}`,
    ...option('--resource', resource),
    ...option('--node', node),
    ...option('--operation', operation),
    ...option('--interval', interval),
    ...(strict ? ['--force'] : []),
  ];
  const ran = await runTool(host, { argv });
  if (!ran.ok) return ran;
  const { status, stdout, stderr } = ran.value;
  if (status === exitStatus.ok) return success(linesOf(`${stdout}\n${stderr}`));
  const reason = reasonOf(stderr, stdout);
  return failure(diagnose('FORGET_FAILED', { what, ...optional('resource', resource), reason }));
}

function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value];
}

/** Without the tool's own progress: `Waiting for 1 reply from the controller... got reply (done)`. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^(Waiting for |\.*\s*got reply)/i.test(line));
}
