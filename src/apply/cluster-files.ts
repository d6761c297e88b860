import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { clusterNodeCommands as commands } from '../model/cluster-node-commands.ts';
import { takeTurns } from '../model/privileged-commands.ts';
import { type Result, success } from '../model/result.ts';
import type { Secret } from '../model/secret.ts';
import type { ClusterFileStep } from '../plan/plan.ts';
import { runHostScript } from './host-script.ts';

type StepNamed<N extends ClusterFileStep['step']> = Extract<ClusterFileStep, { readonly step: N }>;

/** Writes a file of a cluster node, `root:root` 0644: whole or not at all. */
export function putFile(host: Host, step: StepNamed<'put-file'>): Promise<Result<void, Diagnostic>> {
  const digest = createHash('sha256').update(step.text).digest('hex');
  return replaceFile(host, step, { content: step.text, digest, mode: '0644' });
}

/** Writes corosync's key, which is for root alone (corosync-keygen(8)). */
export function putCorosyncKey(
  host: Host,
  step: StepNamed<'put-corosync-key'>,
): Promise<Result<void, Diagnostic>> {
  return replaceFile(host, step, { content: step.key, digest: step.key.digest, mode: '0400' });
}

/**
 * Moves what a former cluster left into folders beside it: Pacemaker's CIB with its history, corosync.conf and
 * corosync's key. Nothing is deleted, since a cluster that was taken for a dead one would be lost with its CIB.
 */
export async function setClusterAside(
  host: Host,
  step: StepNamed<'set-cluster-aside'>,
): Promise<Result<void, Diagnostic>> {
  const what = 'moving the files of the former cluster';
  const done = await runHostScript(host, {
    host: step.host,
    what,
    script: asideScript,
    values: [step.stamp],
  });
  return done.ok ? success(undefined) : done;
}

async function replaceFile(
  host: Host,
  { host: name, path }: { readonly host: string; readonly path: string },
  {
    content,
    digest,
    mode,
  }: { readonly content: string | Secret; readonly digest: string; readonly mode: string },
): Promise<Result<void, Diagnostic>> {
  const folder = path.slice(0, path.lastIndexOf('/')) || '/';
  const temporary = `${folder}/.${path.slice(path.lastIndexOf('/') + 1)}.pacer`;
  const written = await runHostScript(host, {
    host: name,
    what: `writing ${path}`,
    path,
    script: replaceScript,
    values: [path, temporary, folder, mode, digest],
    stdin: content,
  });
  return written.ok ? success(undefined) : written;
}

/** The digest is compared before the file takes its place: a connection that breaks looks like the end of the file. */
const replaceScript = `${takeTurns}path=$1 new=$2 folder=$3 mode=$4 digest=$5
trap 'asroot ${commands.dropNewFile} 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM PIPE
[ -d "$folder" ] || asroot ${commands.makeFolder} || exit 1
asroot ${commands.makeNewFile} || exit 1
asroot ${commands.fillNewFile} >/dev/null || exit 1
case $(asroot ${commands.digestNewFile}) in
  *"$digest "*) ;;
  *) echo 'the file arrived incomplete' >&2; exit 1 ;;
esac
asroot ${commands.setFileMode} && asroot ${commands.replaceFile} || exit 1
trap - EXIT
`;

/** The folder of the CIB stays, with its owner: Pacemaker's daemon for it does not run as root. */
const asideScript = `stamp=$1
for folder in /var/lib/pacemaker/cib /etc/corosync; do
  aside=$folder.before-$stamp
  for file in "$folder"/cib*.xml "$folder"/cib*.raw "$folder"/*.sig "$folder"/cib.last "$folder"/corosync.conf "$folder"/authkey; do
    asroot test -e "$file" || continue
    [ -n "$made" ] || { asroot install -d -m 0700 "$aside" || exit 1; made=yes; }
    asroot mv "$file" "$aside/" || exit 1
  done
  made=
done
`;
