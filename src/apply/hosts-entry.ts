import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { clusterNodeCommands as commands } from '../model/cluster-node-commands.ts';
import { hostsEntryMark } from '../model/hosts-entry.ts';
import { takeTurns } from '../model/privileged-commands.ts';
import { type Result, success } from '../model/result.ts';
import type { HostsEntryStep } from '../plan/plan.ts';
import { runHostScript } from './host-script.ts';

/** Adds the line, marked as pacer's own, unless it is there. */
export function addHostsEntry(host: Host, step: HostsEntryStep): Promise<Result<void, Diagnostic>> {
  return edit(host, step, addScript);
}

/** Takes the line away that `addHostsEntry` wrote; a line that somebody else wrote stays. */
export function removeHostsEntry(host: Host, step: HostsEntryStep): Promise<Result<void, Diagnostic>> {
  return edit(host, step, removeScript);
}

async function edit(
  host: Host,
  { host: name, address, name: node }: HostsEntryStep,
  script: string,
): Promise<Result<void, Diagnostic>> {
  const path = '/etc/hosts';
  const line = `${address} ${node} ${hostsEntryMark}`;
  const done = await runHostScript(host, {
    host: name,
    what: `changing ${path}`,
    path,
    script: `${takeTurns}path=${path} line=$1\n${script}`,
    values: [line],
  });
  return done.ok ? success(undefined) : done;
}

/** One write at the end of the file: whoever reads it meanwhile sees it with the line or without. */
const addScript = `grep -qxF -- "$line" "$path" 2>/dev/null && exit 0
{ [ -z "$(tail -c 1 "$path" 2>/dev/null)" ] || echo; printf '%s\\n' "$line"; } | asroot ${commands.appendLine} >/dev/null
`;

/** Written over, not replaced: in a container /etc/hosts is a mount, which no rename can put another file in place of. */
const removeScript = `grep -qxF -- "$line" "$path" 2>/dev/null || exit 0
rest=$(grep -vxF -- "$line" "$path"; echo .)
printf '%s' "\${rest%.}" | asroot ${commands.overwriteFile} >/dev/null
`;
