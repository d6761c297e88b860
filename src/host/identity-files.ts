import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { expandTokens } from './expand-tokens.ts';
import { parsePublicLine, publicHalf } from './key-blob.ts';
import type { SshSettings } from './ssh-settings.ts';

/** An identity file that is there. */
export interface Identity {
  readonly file: string;
  /** The public key, where it can be known without a passphrase. */
  readonly publicKey?: Buffer;
  /** Text of the private key file; absent where only the public half is here, the private one in the agent. */
  readonly privateKey?: string;
  /** Why ssh would not use the private key. */
  readonly problem?: string;
}

/**
 * The identity files of a host, in the order ssh tries them. The default ones often do not exist, which is no
 * error; one named on the command line (`required`, which ssh leaves out of its answer when it is missing)
 * has to be readable.
 */
export async function readIdentities(
  settings: SshSettings,
  required: readonly string[],
  context: Context,
): Promise<Result<Identity[], Diagnostic>> {
  const identities: Identity[] = [];
  for (const name of new Set([...required, ...settings.identityFiles])) {
    const expanded = expandTokens(name, settings, context.environment);
    if (expanded === undefined) continue;
    const file = resolve(context.workingDirectory, expanded);
    const identity = await readIdentity(file);
    if (identity.privateKey !== undefined || identity.publicKey !== undefined) identities.push(identity);
    else if (required.includes(name)) {
      return failure(diagnose('SSH_KEY_UNREADABLE', { file, reason: identity.problem ?? 'no key is in it' }));
    }
  }
  return success(identities);
}

async function readIdentity(file: string): Promise<Identity> {
  const beside = parsePublicLine(await readFile(`${file}.pub`, 'utf8').catch(() => ''));
  const known = beside === undefined ? {} : { publicKey: beside };
  try {
    const { mode, uid } = await stat(file);
    const text = await readFile(file, 'utf8');
    const listed = parsePublicLine(text);
    if (listed !== undefined) return { file, publicKey: listed };
    const half = publicHalf(text);
    const identity = { file, privateKey: text, ...known, ...(half && { publicKey: half.blob }) };
    // ssh passes such a key over: others may have read it.
    const isOpen = uid === userInfo().uid && (mode & 0o077) !== 0;
    return isOpen ? { ...identity, problem: `mode ${(mode & 0o777).toString(8)} is too open` } : identity;
  } catch (error) {
    return { file, ...known, problem: describeFileError(error) };
  }
}

/** The system's reason without the path, which the message has already. */
function describeFileError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'no such file';
    case 'EACCES':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a directory';
    default:
      return code ?? String(error);
  }
}
