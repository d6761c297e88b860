import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type JournalEntry, journalPath, writeJournal } from '../../src/apply/journal.ts';

let folder: string;
let journal: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-journal-'));
  journal = join(folder, 'pacer', 'journal.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry: JournalEntry = {
  command: 'pacer cluster node add-guest guest1 vm-guest1',
  cluster: 'node1',
  result: 'changed',
  steps: [{ step: 'put-key', host: 'guest1', state: 'done' }],
  diagnostics: ['NODE_NAME_UNRESOLVED'],
  cib: { before: '0.5.3', after: '0.6.0' },
};

function write(change: Partial<JournalEntry> = {}, environment: Record<string, string> = {}) {
  const context = { environment: { XDG_STATE_HOME: folder, ...environment }, now: () => 0, randomBytes };
  return writeJournal({ ...entry, ...change }, context);
}

function lines(path = journal): unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the journal', () => {
  test('has one line of JSON for a change: who, when, where, what', async () => {
    await write();
    expect(lines()).toEqual([
      expect.objectContaining({ ...entry, time: '1970-01-01T00:00:00.000Z', user: expect.any(String) }),
    ]);
  });

  test('names the user behind sudo', async () => {
    await write({}, { SUDO_USER: 'alice' });
    expect(lines()).toMatchObject([{ sudoUser: 'alice' }]);
  });

  test('grows at its end, also when two commands write at once', async () => {
    await Promise.all([write({ cluster: 'one' }), write({ cluster: 'two' })]);
    expect(lines()).toHaveLength(2);
  });

  test('can be read by its user only', async () => {
    await write();
    expect(statSync(journal).mode & 0o777).toBe(0o600);
  });

  test('holds no password that was typed', async () => {
    await write({ command: "pacer stonith create f fence_ipmilan passwd=hidden 'password=also hidden'" });
    expect(readFileSync(journal, 'utf8')).not.toContain('hidden');
  });

  test('starts anew when it is full, and keeps the one before', async () => {
    mkdirSync(join(folder, 'pacer'));
    writeFileSync(journal, `${'x'.repeat(1024 * 1024)}\n`);
    await write();
    expect(lines()).toHaveLength(1);
    expect(statSync(`${journal}.1`).size).toBe(1024 * 1024 + 1);
  });

  test('that cannot be written is a warning', async () => {
    writeFileSync(join(folder, 'pacer'), 'a file where the folder should be');
    expect(await write()).toMatchObject([{ code: 'JOURNAL_NOT_WRITTEN', facts: { path: journal } }]);
  });

  test('is not kept where there is no home folder', async () => {
    expect(await write({}, { XDG_STATE_HOME: '', HOME: '' })).toEqual([]);
    expect(existsSync(journal)).toBe(false);
  });
});

describe('the place of the journal', () => {
  test('is below ~/.local/state where XDG_STATE_HOME is not set', () => {
    expect(journalPath({ HOME: '/home/alice' })).toBe('/home/alice/.local/state/pacer/journal.jsonl');
  });

  test('does not follow a relative XDG_STATE_HOME', () => {
    expect(journalPath({ HOME: '/root', XDG_STATE_HOME: 'state' })).toBe(
      '/root/.local/state/pacer/journal.jsonl',
    );
  });
});
