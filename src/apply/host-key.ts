import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { privilegedCommands as commands, takeTurns } from '../model/privileged-commands.ts';
import { failure, type Result, success } from '../model/result.ts';
import { Secret } from '../model/secret.ts';
import type { FileStep } from '../plan/plan.ts';
import { lastMessage, runHostScript, tryHostScript } from './host-script.ts';

type StepNamed<N extends FileStep['step']> = Extract<FileStep, { readonly step: N }>;

/** Owner, group and mode as the design has them; also where another mode was there before. */
export async function makeKeyDirectory(host: Host, step: StepNamed<'make-key-directory'>) {
  const what = `making ${step.path}`;
  const script = `directory=$1; asroot ${commands.makeKeyDirectory}`;
  return quietly(await runHostScript(host, { ...step, what, script, values: [step.path] }));
}

/**
 * Writes the key so that there is the old one or the new one at any time, never a part, and never readable for
 * others. The key comes on standard input; what then stands in the file is checked.
 */
export async function putKey(host: Host, step: StepNamed<'put-key'>): Promise<Result<void, Diagnostic>> {
  const { path, key } = step;
  const written = await runHostScript(host, {
    host: step.host,
    what: `writing ${path}`,
    path,
    script: putKeyScript,
    values: [path, temporaryName(path), key.digest, step.replaces ?? ''],
    stdin: key,
  });
  if (!written.ok) return written;
  if (written.value === 'another key\n') {
    return failure(diagnose('CLUSTER_KEY_CHANGED_MEANWHILE', { node: step.host }));
  }
  const [status = '', sum = ''] = written.value.trim().split('\n');
  if (/^root haclient 640 /.test(status) && sum.replace(/^\\/, '').startsWith(key.digest))
    return success(undefined);
  const found = `${status}, sha256:${sum.slice(0, 16)}`;
  return failure(diagnose('HOST_KEY_NOT_AS_SENT', { host: step.host, path, found }));
}

export async function setKeyMode(host: Host, step: StepNamed<'set-key-mode'>) {
  const what = `setting owner and mode of ${step.path}`;
  const script = `key=$1; asroot ${commands.setKeyOwner} && asroot ${commands.setKeyMode}`;
  return quietly(await runHostScript(host, { ...step, what, script, values: [step.path] }));
}

export async function removeKey(host: Host, step: StepNamed<'remove-key'>) {
  const what = `removing ${step.path}`;
  const script = `key=$1; asroot ${commands.removeKey}`;
  return quietly(await runHostScript(host, { ...step, what, script, values: [step.path] }));
}

/** Reads a host's key. It passes over the connection only, in hexadecimal, and `--debug` does not show it. */
export async function readKey(host: Host, path: string): Promise<Result<Secret, Diagnostic>> {
  const request = {
    host: host.name,
    what: `reading ${path}`,
    script: `key=$1; asroot ${commands.readKey} | od -An -v -tx1`,
    values: [path],
    secretOutput: true,
  };
  const read = await tryHostScript(host, request);
  if (!read.ok) return read;
  const bytes = Buffer.from(read.value.stdout.replace(/\s+/g, ''), 'hex');
  if (bytes.length > 0) return success(new Secret(bytes));
  const reason = lastMessage(read.value.stderr) ?? 'the file is empty';
  const missing = reason.includes('No such file or directory');
  return failure(
    missing
      ? diagnose('HOST_KEY_MISSING', { host: host.name, path })
      : diagnose('HOST_KEY_UNREADABLE', { host: host.name, path, reason }),
  );
}

/**
 * `install` makes the new file empty with mode 0600 before `tee` fills it. The digest is compared before the
 * file takes its place, since a connection that breaks looks like the end of the key. A key to be replaced is
 * compared under the lock of `takeTurns`.
 */
const putKeyScript = `${takeTurns}key=$1 newkey=$2 digest=$3 replaces=$4
if [ -n "$replaces" ]; then
  found=$(asroot ${commands.digestKey} 2>/dev/null) || found='nothing '
  case $found in
    *"$replaces "* | *"$digest "*) ;;
    *) echo 'another key'; exit 0 ;;
  esac
fi
trap 'asroot ${commands.dropNewKey} 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM PIPE
asroot ${commands.makeNewKey} || exit 1
asroot ${commands.fillNewKey} >/dev/null || exit 1
written=$(asroot ${commands.digestNewKey}) || exit 1
case $written in
  *"$digest "*) ;;
  *) echo 'the key arrived incomplete' >&2; exit 1 ;;
esac
asroot ${commands.openNewKey} && asroot ${commands.replaceKey} || exit 1
trap - EXIT
asroot ${commands.statKey} && asroot ${commands.digestKey}
`;

/** Beside the key, so that the last move is one rename within a file system. */
function temporaryName(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/.authkey.pacer`;
}

function quietly(result: Result<string, Diagnostic>): Result<void, Diagnostic> {
  return result.ok ? success(undefined) : result;
}
