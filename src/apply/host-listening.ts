import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { privilegedCommands as commands } from '../model/privileged-commands.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { CheckListening } from '../plan/plan.ts';
import { tryHostScript } from './host-script.ts';
import { logLines } from './host-service.ts';

/**
 * Seconds that a daemon may take to open its port. Pacemaker 2.1 first searches for primes (Diffie-Hellman
 * parameters), with luck for 0.05 s of CPU time, without for 0.6 s: nine seconds were seen on a busy machine.
 */
const patience = 30;

/** Exit status of the script when the daemon ended instead. */
const ended = 2;

/**
 * Waits until the daemon runs and its port listens. systemd calls a service of type simple started as soon as
 * its process is there; one that ends at once, for want of a port for example, shows only here. The port is
 * looked up in the kernel's table, not connected to.
 */
export async function checkListening(host: Host, step: CheckListening): Promise<Result<void, Diagnostic>> {
  const hexadecimal = Number(step.port).toString(16).toUpperCase().padStart(4, '0');
  const ran = await tryHostScript(host, {
    host: step.host,
    what: `waiting for port ${step.port}`,
    script: listeningScript,
    values: [hexadecimal, String(patience)],
  });
  if (!ran.ok) return ran;
  if (ran.value.status === 0) return success(undefined);
  const facts = { host: step.host, port: step.port, log: logLines(ran.value.stdout) };
  if (ran.value.status === ended) return failure(diagnose('HOST_DAEMON_ENDED', facts));
  return failure(diagnose('HOST_NOT_LISTENING', { ...facts, seconds: patience }));
}

// A daemon that systemd starts again is `activating` meanwhile.
const listeningScript = `port=$1 service=pacemaker_remote status=1
end=$(($(date +%s) + $2))
while :; do
  case $(systemctl is-active "$service") in
    active)
      cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q ":$port [0-9A-F]*:0000 0A " && exit 0
      ;;
    inactive|failed) status=${ended}; break ;;
  esac
  [ "$(date +%s)" -lt "$end" ] || break
  sleep 0.1 2>/dev/null || sleep 1
done
asroot ${commands.lastLogLines} 2>/dev/null
exit $status
`;
