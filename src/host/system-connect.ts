import { closeSync, openSync } from 'node:fs';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { SshTarget } from './host.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { type MasterFolder, makeMasterFolder } from './master-folder.ts';
import { onTerminal } from './on-terminal.ts';
import { runProcess } from './run-process.ts';
import { defaultAliveInterval, type SshSettings, sshArguments } from './ssh-settings.ts';
import { connectionLost, systemFailure } from './system-failure.ts';
import { systemTransport } from './system-transport.ts';
import type { Transport } from './transport.ts';

/** Seconds a master without work lives on: only counts where pacer could not close it. */
const idleLife = 60;

/** Seconds for somebody to answer ssh's questions. */
const answerTime = 300;

/**
 * A master connection of the system's ssh (ControlMaster) in a folder that only the user can enter. It is
 * first opened without questions; only when the login is refused so, and there is a terminal, it is opened
 * again with ssh asking there itself, one host at a time.
 */
export async function systemConnect(
  target: SshTarget,
  hop: InspectedHop,
  context: Context,
): Promise<Result<Transport, Diagnostic>> {
  const made = await makeMasterFolder();
  if (!made.ok) return made;
  const folder = made.value;
  const first = await openMaster(target, hop, folder, 'quiet', context);
  const isRefused = first?.code === 'SSH_AUTHENTICATION_FAILED';
  const failed =
    isRefused && hasTerminal(hop.settings, context)
      ? await onTerminal(context, () => openMaster(target, hop, folder, 'asking', context))
      : first;
  if (failed !== undefined) {
    await folder.remove();
    return failure(failed);
  }
  const { socket } = folder;
  const close = async () => {
    const argv = ['ssh', '-F', 'none', '-S', socket, '-O', 'exit', 'host'];
    await runProcess({ argv, environment: context.environment, timeout: 10 });
    await folder.remove();
  };
  const whyBroken = async () => connectionLost(await folder.readLog());
  return success(systemTransport({ socket, whyBroken, close }, context));
}

async function openMaster(
  target: SshTarget,
  hop: InspectedHop,
  folder: MasterFolder,
  questions: 'quiet' | 'asking',
  context: Context,
): Promise<Diagnostic | undefined> {
  const { settings } = hop;
  const seconds = settings.connectTimeout ?? target.connectTimeout;
  const argv = [
    'ssh',
    ...sshArguments(target),
    ...masterOptions(settings, questions, seconds),
    ...['-v', '-E', folder.log, '-M', '-S', folder.socket, '-f', '-N', '-T', '--', target.address],
  ];
  context.debug(`${target.address}: $ ${argv.join(' ')}`);
  const timeout = questions === 'asking' ? answerTime : seconds * 3;
  // The system's words for errors are read, so they have to be English. The process that dials for a
  // ProxyCommand or ProxyJump lives on with the master and would hold the output open.
  const environment = { ...context.environment, LC_ALL: 'C' };
  const outcome = await runProcess({ argv, environment, timeout, grace: 50 });
  const written = await folder.readLog();
  switch (outcome.type) {
    case 'not started':
      return diagnose('SSH_PROGRAM_MISSING', { program: 'ssh' });
    case 'timed out':
      return systemFailure(hop, 'Connection timed out', seconds);
    default:
      return outcome.status === 0 ? undefined : systemFailure(hop, `${written}${outcome.stderr}`, seconds);
  }
}

/** What the user's configuration may say and a connection for commands cannot use is turned off. */
function masterOptions(settings: SshSettings, questions: 'quiet' | 'asking', seconds: number): string[] {
  const options = {
    ControlPersist: String(idleLife),
    ConnectTimeout: String(seconds),
    ServerAliveInterval: String(settings.serverAliveInterval || defaultAliveInterval),
    ClearAllForwardings: 'yes',
    PermitLocalCommand: 'no',
    RemoteCommand: 'none',
    ...(questions === 'quiet' ? { BatchMode: 'yes' } : {}),
    // Unknown keys are refused, never asked about; see verify-host-key.ts.
    ...(settings.strictHostKeyChecking === 'ask' ? { StrictHostKeyChecking: 'yes' } : {}),
  };
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

/** ssh asks on the controlling terminal itself, whatever its standard streams are. */
function hasTerminal(settings: SshSettings, context: Context): boolean {
  if (settings.batchMode || !context.stderr.isTTY) return false;
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
