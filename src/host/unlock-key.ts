import type { ParsedKey } from 'ssh2';
import type { Context } from '../model/context.ts';
import { loadSsh2 } from './load-ssh2.ts';
import { onTerminal } from './on-terminal.ts';
import { oncePerRun } from './once-per-run.ts';

/** By file; undefined where the passphrase was not given. */
const keys = oncePerRun(() => new Map<string, Promise<ParsedKey | undefined>>());

/** Times the passphrase is asked for, as ssh does. */
const tries = 3;

/**
 * The private key in a file, its passphrase asked for on the terminal if it has one. Asked once for each
 * file in a run, however many hosts need it; undefined where there is no terminal, no answer or no right one.
 */
export function unlockKey(file: string, text: string, context: Context): Promise<ParsedKey | undefined> {
  const known = keys(context);
  const unlocking = known.get(file) ?? onTerminal(context, () => unlock(file, text, context));
  known.set(file, unlocking);
  return unlocking;
}

/** The private key where it needs no passphrase; `encrypted`, or why ssh2 cannot read it. */
export async function readPrivateKey(text: string): Promise<ParsedKey | 'encrypted' | 'unsupported'> {
  const parsed = await parse(text);
  if (!(parsed instanceof Error)) return parsed;
  return /no passphrase/i.test(parsed.message) ? 'encrypted' : 'unsupported';
}

async function unlock(file: string, text: string, context: Context): Promise<ParsedKey | undefined> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const passphrase = await context.askSecret(`Enter passphrase for key '${file}': `);
    if (passphrase === undefined || passphrase === '') return undefined;
    const parsed = await parse(text, passphrase);
    if (!(parsed instanceof Error)) return parsed;
    context.debug(`key ${file}: passphrase ${attempt} of ${tries} is wrong`);
  }
  return undefined;
}

async function parse(text: string, passphrase?: string): Promise<ParsedKey | Error> {
  const { utils } = await loadSsh2();
  // The types say one key; OpenSSH's own format gives a list of one.
  const parsed = utils.parseKey(text, passphrase) as ParsedKey | readonly ParsedKey[] | Error;
  if (parsed instanceof Error) return parsed;
  return 'type' in parsed ? parsed : (parsed[0] ?? new Error('no key'));
}
