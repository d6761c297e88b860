import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { privilegedCommands as commands } from '../model/privileged-commands.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { ServiceStep } from '../plan/plan.ts';
import { isSudoRefusal, lastMessage, scriptFailure, tryHostScript } from './host-script.ts';

/**
 * Seconds. Stopping may take as long as the node's resources need to stop; the unit itself allows half an hour,
 * but by then the configuration has let go of the node and nothing is left on it.
 */
const patience = 300;

/**
 * Runs `systemctl` on a service. A service that systemd refuses to start because it failed too often before is
 * given one more try, since what made it fail has just been put right. A failure comes with the journal's end.
 */
export async function runServiceStep(host: Host, step: ServiceStep): Promise<Result<void, Diagnostic>> {
  const action = step.step.slice(0, -'-service'.length);
  const script = {
    host: step.host,
    what: `'systemctl ${action} ${step.service}'`,
    script: serviceScript(step.step),
    values: [step.service],
    // Debian's unit has an init script beside it, whose links nobody reads: 0.2 seconds instead of 0.5.
    environment: { SYSTEMCTL_SKIP_SYSV: '1' },
    timeout: patience,
  };
  const ran = await tryHostScript(host, script);
  if (!ran.ok) return ran;
  const { status, stdout, stderr } = ran.value;
  if (status === 0) return success(undefined);
  if (isSudoRefusal(stderr)) return failure(scriptFailure(script, ran.value));
  const log = logLines(stdout);
  const reason = daemonsOwn(log).at(-1) ?? lastMessage(stderr) ?? `exit status ${status}`;
  return failure(
    diagnose('HOST_SERVICE_FAILED', { host: step.host, service: step.service, action, reason, log }),
  );
}

/** What a script printed of the journal: the lines that say something, oldest first. */
export function logLines(stdout: string): readonly string[] {
  return stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const commandOf: Readonly<Record<ServiceStep['step'], string>> = {
  'enable-service': commands.enableService,
  'disable-service': commands.disableService,
  'start-service': commands.startService,
  'restart-service': commands.restartService,
  'stop-service': commands.stopService,
};

function serviceScript(step: ServiceStep['step']): string {
  const command = `asroot ${commandOf[step]} >/dev/null`;
  return `service=$1
${command} && exit 0
case $(systemctl show --property=Result "$service") in
  *start-limit-hit*) asroot ${commands.forgetFailures} && ${command} && exit 0 ;;
esac
asroot ${commands.lastLogLines} 2>/dev/null
exit 1
`;
}

/** Without systemd's account of the unit ("Failed with result …"), which never says why. */
function daemonsOwn(log: readonly string[]): readonly string[] {
  return log.filter((line) => !/^(\S+\.service: |(Failed|Starting|Started|Stopping|Stopped)\b)/.test(line));
}
