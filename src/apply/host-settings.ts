import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { isPort } from '../model/port.ts';
import { privilegedCommands as commands, takeTurns } from '../model/privileged-commands.ts';
import { type Result, success } from '../model/result.ts';
import type { FileStep } from '../plan/plan.ts';
import { runHostScript } from './host-script.ts';

type SetRemotePort = Extract<FileStep, { readonly step: 'set-remote-port' | 'unset-remote-port' }>;

/**
 * Sets `PCMK_remote_port` in the file that the daemon's unit reads and leaves every other line as it is: an
 * existing assignment is changed in its place, a missing one added at the end.
 */
export function setRemotePort(host: Host, step: SetRemotePort): Promise<Result<void, Diagnostic>> {
  return editSettings(host, step, `setting PCMK_remote_port in ${step.path}`, withPort);
}

/** Takes back what `setRemotePort` wrote: the assignment of this very port. */
export function unsetRemotePort(host: Host, step: SetRemotePort): Promise<Result<void, Diagnostic>> {
  return editSettings(host, step, `removing PCMK_remote_port from ${step.path}`, withoutPort);
}

async function editSettings(
  host: Host,
  { host: name, path, port }: SetRemotePort,
  what: string,
  edited: string,
): Promise<Result<void, Diagnostic>> {
  if (!isPort(port)) throw new Error(`not a port: ${JSON.stringify(port)}`);
  const script = `${takeTurns}settings=$1 newsettings=$2 port=$3\n${edited}${replaceSettings}`;
  const written = await runHostScript(host, {
    host: name,
    what,
    path,
    script,
    values: [path, temporaryName(path), port],
  });
  return written.ok ? success(undefined) : written;
}

const withPort = `edited() {
  if grep -q '^[[:space:]]*PCMK_remote_port=' "$settings" 2>/dev/null; then
    sed "s/^[[:space:]]*PCMK_remote_port=.*/PCMK_remote_port=$port/" "$settings"
    return
  fi
  if [ -e "$settings" ]; then
    cat "$settings"
    [ -z "$(tail -c 1 "$settings")" ] || echo
  fi
  echo "PCMK_remote_port=$port"
}
`;

const withoutPort = `edited() { sed "/^[[:space:]]*PCMK_remote_port=$port[[:space:]]*$/d" "$settings"; }
`;

/**
 * The new text is made without root and written beside the file, on a copy that has its owner and mode. Both
 * are compared before the file is replaced: a text cut short must not become the settings of Pacemaker.
 */
const replaceSettings = `trap 'asroot ${commands.dropNewSettings} 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM PIPE
if [ -e "$settings" ]; then
  [ -r "$settings" ] || { echo "$settings: Permission denied" >&2; exit 1; }
  asroot ${commands.copySettings} || exit 1
fi
edited | asroot ${commands.fillNewSettings} >/dev/null || exit 1
[ "$(edited | sha256sum)" = "$(sha256sum <"$newsettings")" ] ||
  { echo 'the new text was not written whole' >&2; exit 1; }
asroot ${commands.replaceSettings} || exit 1
trap - EXIT
`;

function temporaryName(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/.pacemaker.pacer`;
}
