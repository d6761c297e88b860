import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { optional } from '../model/optional.ts';
import { withoutSecrets } from '../model/without-secrets.ts';
import { lockFile } from '../pacemaker/file/file-lock.ts';
import { systemReason } from '../pacemaker/file/system-reason.ts';

/** One change, as it is kept: who did what, when, where, and what came of it. */
export interface JournalEntry {
  /** The command as typed. */
  readonly command: string;
  /** The CIB file, or the name of the cluster node that was worked through. */
  readonly cluster: string;
  readonly result: string;
  readonly steps: readonly JournalStep[];
  /** Codes of the diagnostics, overridden ones too: what was allowed is part of what was done. */
  readonly diagnostics: readonly string[];
  readonly cib?: { readonly before: string; readonly after: string };
}

export interface JournalStep {
  readonly step: string;
  readonly host?: string;
  readonly state: string;
}

/** Bytes after which the journal becomes `journal.jsonl.1`, in place of the one before: about two thousand changes. */
const maximumSize = 1024 * 1024;

/**
 * Adds an entry to the journal, one line of JSON each: `$XDG_STATE_HOME/pacer/journal.jsonl`, by default below
 * `~/.local/state` (XDG Base Directory Specification), readable by its user only. A journal that cannot be
 * written is a warning, never a reason to stop: it comes back. Without a home folder there is no journal.
 */
export async function writeJournal(entry: JournalEntry, context: JournalContext): Promise<Diagnostic[]> {
  const path = journalPath(context.environment);
  if (path === undefined) return [];
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await makeRoom(path, context);
    // One write at the end of the file: entries of commands that run at the same time do not mix.
    appendFileSync(path, `${JSON.stringify(toLine(entry, context))}\n`, { mode: 0o600 });
    return [];
  } catch (error) {
    return [diagnose('JOURNAL_NOT_WRITTEN', { path, reason: systemReason(error) })];
  }
}

export type JournalContext = Pick<Context, 'environment' | 'now' | 'randomBytes'>;

/** Where the journal is kept; undefined where there is no home folder. Relative paths are ignored, as XDG says. */
export function journalPath(environment: Context['environment']): string | undefined {
  const { XDG_STATE_HOME: state = '', HOME: home = '' } = environment;
  if (state.startsWith('/')) return join(state, 'pacer', 'journal.jsonl');
  return home.startsWith('/') ? join(home, '.local', 'state', 'pacer', 'journal.jsonl') : undefined;
}

/** The lock is for two commands that find the journal full at the same time: only one may put it away. */
async function makeRoom(path: string, context: JournalContext): Promise<void> {
  if (!isFull(path)) return;
  const lock = await lockFile(path, 1, context);
  if (!lock.ok) return;
  try {
    if (isFull(path)) renameSync(path, `${path}.1`);
  } finally {
    lock.value.release();
  }
}

function isFull(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= maximumSize;
}

function toLine(entry: JournalEntry, { environment, now }: JournalContext) {
  return {
    time: new Date(now()).toISOString(),
    user: userName(),
    ...optional('sudoUser', environment['SUDO_USER']),
    machine: hostname(),
    ...entry,
    command: withoutSecrets(entry.command),
  };
}

/** The name of the effective user; its number where the system knows no name, as in many containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    systemReason(error);
    return 'unknown';
  }
}
