import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundledScript } from '../../support/bundled-script.ts';
import { dummy, liveCib } from '../../support/live-cib.ts';

/** Faults that only another process, another user or another file system can have. */
const isRoot = process.getuid?.() === 0;
const nobody = 65534;

let folder: string;
let file: string;
let script: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-faults-'));
  file = join(folder, 'cib.xml');
  script = bundledScript(join(import.meta.dirname, 'add-resource-to-file.ts'), folder);
  writeFileSync(file, liveCib({}));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Adds a resource in a process of this user; what it complained of. */
function addAs(user: number): string {
  return spawnSync(process.execPath, [script, file, 'ours'], { uid: user, encoding: 'utf8' }).stderr;
}

describe.runIf(isRoot)('a user who may not write', () => {
  test('in the folder is told so, and the file is as it was', () => {
    expect(addAs(nobody)).toContain('CIB_FILE_NOT_WRITABLE');
    expect(readFileSync(file, 'utf8')).toBe(liveCib({}));
  });

  test('the file, but its folder, is told so too', () => {
    chmodSync(folder, 0o777);
    chmodSync(file, 0o444);
    expect(addAs(nobody)).toContain('CIB_FILE_NOT_WRITABLE');
    expect(readFileSync(file, 'utf8')).toBe(liveCib({}));
  });

  test('files under the name of their owner does not take them over', () => {
    chmodSync(folder, 0o777);
    chmodSync(file, 0o666);
    expect(addAs(nobody)).toContain('CIB_FILE_OWNER');
    expect(readFileSync(file, 'utf8')).toBe(liveCib({}));
  });

  test('leaves nothing beside the file', () => {
    chmodSync(folder, 0o777);
    chmodSync(file, 0o666);
    addAs(nobody);
    expect(readdirSync(folder).sort()).toEqual(['cib.xml', 'script.cjs']);
  });
});

describe.runIf(isRoot)('a full disk', () => {
  test('leaves the file as it was, and says so', () => {
    const small = join(folder, 'small');
    const commands = [
      `mkdir ${small} && mount -t tmpfs -o size=24k none ${small} && cp ${file} ${small}/cib.xml`,
      `head -c 18000 /dev/zero > ${small}/ballast`,
      `${process.execPath} ${script} ${small}/cib.xml ours`,
      `cmp ${file} ${small}/cib.xml && echo as it was; ls -A ${small}`,
    ];
    const ran = spawnSync('unshare', ['--mount', 'sh', '-c', commands.join('\n')], { encoding: 'utf8' });
    expect(ran.stderr).toContain('CIB_FILE_NOT_WRITABLE');
    expect(ran.stdout).toBe('as it was\nballast\ncib.xml\n');
  });
});

describe('a process that is killed in the middle of a change', () => {
  test('leaves the old file or the new one, and the next change goes on at once', async () => {
    const big = liveCib({ resources: Array.from({ length: 20_000 }, (_, n) => dummy(`d${n}`)).join('') });
    for (let delay = 50; delay <= 140; delay += 10) {
      writeFileSync(file, big);
      const writer = spawn(process.execPath, [script, file, 'killed']);
      const ended = once(writer, 'close');
      await sleep(delay);
      writer.kill('SIGKILL');
      await ended;
      expect([big, withResource(big, 'killed')]).toContain(readFileSync(file, 'utf8'));
      const next = spawnSync(process.execPath, [script, file, 'next'], { encoding: 'utf8' });
      expect(next.stderr).toBe('');
      expect(readFileSync(file, 'utf8')).toContain('id="next"');
    }
  }, 60_000);
});

/** What the change makes of the file. */
function withResource(cib: string, id: string): string {
  const resource = `  <primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy"/>\n    `;
  return cib
    .replace('epoch="5" num_updates="3"', 'epoch="6" num_updates="0"')
    .replace('</resources>', `${resource}</resources>`);
}
