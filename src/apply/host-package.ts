import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { privilegedCommands as commands } from '../model/privileged-commands.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { InstallPackage, MakeGroup } from '../plan/plan.ts';
import { isSudoRefusal, lastMessage, runHostScript, scriptFailure, tryHostScript } from './host-script.ts';

/** Seconds: a slow mirror is no failure. */
const installPatience = 900;

/** Runs the distribution's package manager. */
export async function installPackage(host: Host, step: InstallPackage): Promise<Result<void, Diagnostic>> {
  const script = {
    host: step.host,
    what: 'installing the package',
    script: 'asroot "$@" </dev/null',
    values: step.argv,
    // Debian's package scripts ask otherwise; sudo drops it, and then they see that nobody can answer.
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: installPatience,
  };
  const ran = await tryHostScript(host, script);
  if (!ran.ok) return ran;
  const { status, stdout, stderr } = ran.value;
  if (status === 0) return success(undefined);
  if (isSudoRefusal(stderr)) return failure(scriptFailure(script, ran.value));
  // dnf and zypper print errors on standard output too.
  const reason = lastMessage(stderr) ?? lastMessage(stdout) ?? `exit status ${status}`;
  return failure(diagnose('HOST_INSTALL_FAILED', { host: step.host, command: step.argv.join(' '), reason }));
}

/** A system group, as the packages make it. */
export async function makeGroup(host: Host, step: MakeGroup): Promise<Result<void, Diagnostic>> {
  const what = `making the group ${step.group}`;
  const made = await runHostScript(host, {
    host: step.host,
    what,
    script: `asroot ${commands.makeGroup}`,
    values: [],
  });
  return made.ok ? success(undefined) : made;
}
