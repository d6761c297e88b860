import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { CheckReachable } from '../plan/plan.ts';

/** Seconds that a cluster node may take to resolve the address and connect. */
const patience = 10;

/** Seconds beyond them for `timeout` to say so: more than it takes to notice that the node itself is lost. */
const grace = 20;

/**
 * Connects from a cluster node to the new node's port, by the address the cluster will dial. TCP only: a
 * completed TLS handshake with a node in use would take its connection over, and this node is not in use yet.
 */
export async function checkReachable(host: Host, step: CheckReachable): Promise<Result<void, Diagnostic>> {
  const { address, port } = step;
  // /dev/tcp is bash's own: no extra program is needed on the node, and the name is resolved as the cluster does.
  const connect = 'exec 3<>"/dev/tcp/$0/$1"';
  const argv = ['timeout', String(patience), 'bash', '-c', connect, address, port];
  const what = `connecting to ${address} port ${port}`;
  const answer = await host.run({ argv, what, timeout: patience + grace });
  if (!answer.ok) return answer;
  if (answer.value.status === 0) return success(undefined);
  const reason = reasonOf(answer.value.status, answer.value.stderr);
  return failure(diagnose('PORT_CLOSED_FROM_NODE', { node: step.host, address, port, reason }));
}

/** `timeout` exits with 124 when it had to stop the program; otherwise bash's last line ends in the reason. */
function reasonOf(status: number, stderr: string): string {
  if (status === 124) return `no answer within ${patience} seconds`;
  const firstLine = stderr.split('\n').find((line) => line.includes(': ')) ?? stderr;
  return firstLine.slice(firstLine.lastIndexOf(': ') + 2).trim() || `exit status ${status}`;
}
