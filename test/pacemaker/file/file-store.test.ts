import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileStore } from '../../../src/pacemaker/file/file-store.ts';
import { bundledScript } from '../../support/bundled-script.ts';
import { newResource } from '../new-resource.ts';

const cib = `<cib admin_epoch="0" epoch="7" num_updates="2" validate-with="pacemaker-3.9">
  <configuration>
    <crm_config/>
    <nodes/>
    <resources>
      <!-- kept -->
      <primitive id="first" class="ocf" provider="pacemaker" type='Dummy'/>
    </resources>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;

const isRoot = process.getuid?.() === 0;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-file-store-'));
  file = join(folder, 'cib.xml');
  writeFileSync(file, cib);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const context = { workingDirectory: '/', now: Date.now, randomBytes };

function open(path = file, lockTimeout = 30) {
  return fileStore(path, context, 'change', lockTimeout);
}

/** One whole change; its outcome, or the code of what went wrong. */
async function add(id: string, path = file): Promise<string> {
  const store = open(path);
  try {
    const document = await store.read();
    if (!document.ok) return document.error.code;
    const written = await store.write(document.value, [newResource(document.value, id)]);
    return written.ok ? written.value : written.error.code;
  } finally {
    await store.release?.();
  }
}

function text(path = file): string {
  return readFileSync(path, 'utf8');
}

describe('a change of a CIB file', () => {
  test('adds its edit and one to the epoch, and leaves every other byte as it was', async () => {
    expect(await add('second')).toBe('written');
    const added = `\n      <primitive id="second" class="ocf" provider="pacemaker" type="Dummy"/>\n    </resources>`;
    expect(text()).toBe(
      cib
        .replace('epoch="7" num_updates="2"', 'epoch="8" num_updates="0"')
        .replace('\n    </resources>', added),
    );
  });

  test('without edits does not write the file', async () => {
    const before = statSync(file).ino;
    const store = open();
    const document = await store.read();
    if (document.ok) await store.write(document.value, []);
    await store.release?.();
    expect(statSync(file).ino).toBe(before);
  });

  test('leaves nothing beside the file', async () => {
    await add('second');
    expect(readdirSync(folder)).toEqual(['cib.xml']);
  });

  test('keeps the mode of the file', async () => {
    chmodSync(file, 0o640);
    await add('second');
    expect(statSync(file).mode & 0o7777).toBe(0o640);
  });

  test.runIf(isRoot)('keeps the owner and the group of the file', async () => {
    chownSync(file, 1234, 4321);
    await add('second');
    expect([statSync(file).uid, statSync(file).gid]).toEqual([1234, 4321]);
  });

  test('follows a symbolic link: the target is changed, the link stays', async () => {
    const link = join(folder, 'link.xml');
    symlinkSync('cib.xml', link);
    expect(await add('second', link)).toBe('written');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(text()).toContain('id="second"');
  });

  test('makes a file that is not there, for its owner alone', async () => {
    const fresh = join(folder, 'fresh.xml');
    expect(await add('second', fresh)).toBe('written');
    expect(statSync(fresh).mode & 0o777).toBe(0o600);
    expect(text(fresh)).toContain('<cib admin_epoch="0" epoch="2"');
  });

  test('replaces what a crash left beside the file', async () => {
    writeFileSync(join(folder, '.cib.xml.pacer-new'), '<cib half');
    expect(await add('second')).toBe('written');
    expect(readdirSync(folder)).toEqual(['cib.xml']);
  });

  test('is not written over what a program wrote that knows no lock', async () => {
    const store = open();
    const document = await store.read();
    writeFileSync(file, cib.replace('first', 'theirs'));
    const written = document.ok && (await store.write(document.value, [newResource(document.value, 'ours')]));
    await store.release?.();
    expect(written).toEqual({ ok: true, value: 'changed meanwhile' });
    expect(text()).toContain('theirs');
  });
});

describe('a CIB file that is only read', () => {
  test('is not made when it is not there', async () => {
    const read = await fileStore(join(folder, 'typo.xml'), context, 'read').read();
    expect(read).toMatchObject({ ok: false, error: { code: 'CIB_FILE_MISSING' } });
    expect(readdirSync(folder)).toEqual(['cib.xml']);
  });

  test('can be read while somebody changes it', async () => {
    const writer = open();
    await writer.read();
    const read = await fileStore(file, context, 'read').read();
    await writer.release?.();
    expect(read.ok).toBe(true);
  });

  test('may be named relative to the working folder', async () => {
    const read = await fileStore('cib.xml', { ...context, workingDirectory: folder }, 'read').read();
    expect(read.ok).toBe(true);
  });

  test('is refused with the reason where it is a folder', async () => {
    const read = await fileStore(folder, context, 'read').read();
    expect(read).toMatchObject({ error: { code: 'CIB_FILE_NOT_READABLE', facts: { path: folder } } });
  });
});

describe('two changes of one file', () => {
  test('come one after the other: the second waits for the first', async () => {
    const first = open();
    const document = await first.read();
    const second = add('second');
    if (document.ok) await first.write(document.value, [newResource(document.value, 'other')]);
    await first.release?.();
    expect(await second).toBe('written');
    expect(text()).toMatch(/id="other"[\s\S]*id="second"/);
  });

  test('the second says who holds the file when its time is over', async () => {
    const first = open();
    await first.read();
    const read = await open(file, 0.1).read();
    await first.release?.();
    expect(read).toMatchObject({ error: { code: 'CIB_FILE_LOCKED' } });
    expect(read).toMatchObject({
      error: { facts: { owner: expect.stringContaining(`process ${process.pid} `) } },
    });
  });

  test('meet also when one of them comes through a symbolic link', async () => {
    const link = join(folder, 'link.xml');
    symlinkSync(file, link);
    const first = open();
    await first.read();
    const read = await open(link, 0.05).read();
    await first.release?.();
    expect(read).toMatchObject({ error: { code: 'CIB_FILE_LOCKED' } });
  });
});

describe('eight processes that change one file at once', () => {
  test('lose none of 32 changes', async () => {
    const script = bundledScript(join(import.meta.dirname, 'add-resource-to-file.ts'), folder);
    const ids = (writer: number) => [1, 2, 3, 4].map((change) => `w${writer}-${change}`);
    const writers = [1, 2, 3, 4, 5, 6, 7, 8];
    await Promise.all(writers.map((writer) => run(process.execPath, [script, file, ...ids(writer)])));
    const kept = [...text().matchAll(/<primitive id="(w[^"]+)"/g)].map((match) => match[1]);
    expect(kept.sort()).toEqual(writers.flatMap(ids).sort());
    expect(text()).toContain('epoch="39"');
  }, 60_000);
});

const run = promisify(execFile);

describe('a change that cannot be written', () => {
  /** As root, permissions stop nobody: a read-only file system or a file where a folder should be does. */
  test('leaves the file as it was and says why, where the new file cannot be made', async () => {
    mkdirSync(join(folder, '.cib.xml.pacer-new'));
    expect(await add('second')).toBe('CIB_FILE_NOT_WRITABLE');
    expect(text()).toBe(cib);
  });

  test('is refused where the folder is not there', async () => {
    expect(await add('second', join(folder, 'nowhere', 'cib.xml'))).toBe('CIB_FILE_NOT_READABLE');
  });

  test('lets the next one in: the lock is released', async () => {
    mkdirSync(join(folder, '.cib.xml.pacer-new'));
    await add('second');
    rmSync(join(folder, '.cib.xml.pacer-new'), { recursive: true });
    expect(await add('third')).toBe('written');
  });
});
