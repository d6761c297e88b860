import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { privilegedCommands as commands } from '../model/privileged-commands.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { CheckListening } from '../plan/plan.ts';
import { tryHostScript } from './host-script.ts';
import { logLines } from './host-service.ts';

/** Seconds that a daemon may take to open its port; it needs about a tenth of one. */
const patience = 10;

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
  const log = logLines(ran.value.stdout);
  return failure(
    diagnose('HOST_NOT_LISTENING', { host: step.host, port: step.port, seconds: patience, log }),
  );
}

const listeningScript = `port=$1 service=pacemaker_remote
end=$(($(date +%s) + $2))
while :; do
  if systemctl is-active --quiet "$service" &&
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q ":$port [0-9A-F]*:0000 0A "
  then exit 0; fi
  [ "$(date +%s)" -lt "$end" ] || break
  sleep 0.2 2>/dev/null || sleep 1
done
asroot ${commands.lastLogLines} 2>/dev/null
exit 1
`;
