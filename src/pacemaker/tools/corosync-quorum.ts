import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { parseQuorum, type Quorum } from '../../model/quorum.ts';
import { failure, type Result, success } from '../../model/result.ts';

/** Corosync's own account of its members and votes, as text; `membership` is the table alone. */
export async function readQuorumText(
  host: Host,
  part: 'quorum' | 'membership',
): Promise<Result<string, Diagnostic>> {
  const argv = ['corosync-quorumtool', ...(part === 'membership' ? ['-l'] : ['-p', '-s'])];
  const ran = await host.run({ argv });
  if (!ran.ok) return ran;
  const { status, stdout, stderr } = ran.value;
  if (status === programNotFound) {
    return failure(diagnose('CLUSTER_TOOL_MISSING', { tool: 'corosync-quorumtool', host: host.name }));
  }
  // A partition without quorum has another exit status, and the same answer (corosync-quorumtool(8)).
  if (stdout.includes('---')) return success(stdout);
  const reason = stderr.trim().split('\n').at(-1) || `exit status ${status}`;
  return failure(diagnose('COROSYNC_NOT_RUNNING', { host: host.name, reason }));
}

/** Votes and members, for the question what a stop would do; undefined where corosync does not run. */
export async function readQuorum(host: Host): Promise<Result<Quorum | undefined, Diagnostic>> {
  const text = await readQuorumText(host, 'quorum');
  if (text.ok) return success(parseQuorum(text.value));
  return text.error.code === 'COROSYNC_NOT_RUNNING' ? success(undefined) : text;
}

/** What a shell, `env` and `sudo` say about a program that is not there. */
const programNotFound = 127;
