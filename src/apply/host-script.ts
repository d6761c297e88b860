import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandResult, Host, HostCommand } from '../host/host.ts';
import { asRootPreamble } from '../model/privileged-commands.ts';
import { failure, type Result, success } from '../model/result.ts';

export interface HostScript extends Pick<HostCommand, 'stdin' | 'timeout' | 'environment' | 'secretOutput'> {
  /** The host as messages call it. */
  readonly host: string;
  /** What is being done, for messages: `writing /etc/pacemaker/authkey`. */
  readonly what: string;
  /** The file that is written, if one is: named when there is no room for it. */
  readonly path?: string;
  /** POSIX shell; `asroot` is there. Values come in as `$1`, `$2` …, never as text of the script. */
  readonly script: string;
  readonly values: readonly string[];
}

/** Runs a script that must succeed; gives its standard output. Failures are told apart by what was printed. */
export async function runHostScript(host: Host, script: HostScript): Promise<Result<string, Diagnostic>> {
  const ran = await tryHostScript(host, script);
  if (!ran.ok) return ran;
  return ran.value.status === 0 ? success(ran.value.stdout) : failure(scriptFailure(script, ran.value));
}

/** Runs a script that may fail. */
export function tryHostScript(host: Host, script: HostScript): Promise<Result<CommandResult, Diagnostic>> {
  const { what, stdin, timeout, environment, secretOutput } = script;
  return host.run({
    argv: ['sh', '-c', `${asRootPreamble}${script.script}`, 'pacer', ...script.values],
    what,
    ...(stdin === undefined ? {} : { stdin }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(environment === undefined ? {} : { environment }),
    ...(secretOutput === undefined ? {} : { secretOutput }),
  });
}

/** The diagnostic of a script that failed. */
export function scriptFailure(
  { host, what, path = '/' }: HostScript,
  { status, stderr }: CommandResult,
): Diagnostic {
  const reason = lastMessage(stderr) ?? `exit status ${status}`;
  if (isSudoRefusal(stderr)) return diagnose('HOST_WITHOUT_SUDO', { host, reason: `${what}: ${reason}` });
  if (/No space left on device|Disk quota exceeded/.test(stderr))
    return diagnose('HOST_DISK_FULL', { host, path });
  if (/Read-only file system/.test(stderr)) return diagnose('HOST_READ_ONLY', { host, path });
  return diagnose('HOST_STEP_FAILED', { host, what, reason });
}

/** The last line that says something; sudo's remark that it cannot resolve the host's own name says nothing. */
export function lastMessage(stderr: string): string | undefined {
  const lines = stderr.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('sudo: unable to resolve host')).at(-1);
}

/** sudo missing or saying no; what it says of a program that it cannot find there is no refusal. */
export function isSudoRefusal(stderr: string): boolean {
  const refusal = /^sudo: (?!unable to resolve host|\S+: command not found)/m;
  return (
    refusal.test(stderr) ||
    /(^|: )sudo: (command )?not found$|^Sorry, user .* (is not allowed|may not)/m.test(stderr)
  );
}
