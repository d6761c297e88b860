import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { CommandResult, Host, HostCommand } from '../../host/host.ts';
import { failure, type Result } from '../../model/result.ts';

/** Exit statuses of Pacemaker's tools that mean the same in all of them (`crm_error -X -l`). */
export const exitStatus = {
  ok: 0,
  insufficientPrivileges: [4, 77],
  protocol: 76,
  invalidConfiguration: 78,
  notConnected: 102,
  old: 103,
  noSuchObject: 105,
  timeout: 124,
} as const;

/** What a shell, `env` and `sudo` say about a program that is not there. */
const programNotFound = 127;

/**
 * Runs one of Pacemaker's tools. What is wrong with every tool alike is a failure here: not installed, no
 * cluster running, not permitted. Everything else comes back with its exit status, for the caller to judge.
 */
export async function runTool(host: Host, command: HostCommand): Promise<Result<CommandResult, Diagnostic>> {
  const ran = await host.run(command);
  if (!ran.ok) return ran;
  const tool = command.argv[0] ?? '';
  const { status, stderr, stdout } = ran.value;
  if (status === programNotFound) {
    return failure(diagnose('CLUSTER_TOOL_MISSING', { tool, host: host.name }));
  }
  if (exitStatus.insufficientPrivileges.some((denied) => denied === status)) {
    return failure(diagnose('CIB_PERMISSION_DENIED', { host: host.name, reason: reasonOf(stderr, stdout) }));
  }
  if (
    status === exitStatus.notConnected ||
    /Could not connect to (the CIB|controller|launcher)/.test(stderr)
  ) {
    return failure(diagnose('CLUSTER_NOT_RUNNING', { host: host.name }));
  }
  return ran;
}

/** The failure of a tool that ended with a status its caller has no better words for. */
export function toolFailed(
  host: Host,
  tool: string,
  result: CommandResult,
): { ok: false; error: Diagnostic } {
  const reason = reasonOf(result.stderr, result.stdout);
  return failure(diagnose('CLUSTER_TOOL_FAILED', { tool, host: host.name, status: result.status, reason }));
}

/**
 * The line that says why: never the CIB, which cibadmin prints with a refusal (line by line, numbered), as
 * it may hold the passwords of fencing devices.
 */
export function reasonOf(stderr: string, stdout = ''): string {
  const lines = `${stderr}\n${stdout}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\d+( |$)/.test(line) && !line.includes('<'));
  const telling = lines.find((line) => /failed:|error|denied|not |invalid/i.test(line)) ?? lines[0];
  return (telling ?? 'it gave no reason').replace(/^.*?\bCall (\w+ )?failed: /, '').slice(0, 300);
}
