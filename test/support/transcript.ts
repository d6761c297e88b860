import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin', import.meta.url));

/**
 * Runs a transcript and writes it anew from what really happened; the two are equal when all is as written.
 *
 * A transcript is text to be read: `-- NAME` starts a file that ends at `--`; `$ COMMAND` is run by a shell in the
 * folder of those files; below it stand its standard output (`out| `), standard error (`err| `) and, when it is
 * not 0, its exit status (`exit 1`). Every other line is prose.
 */
export function replay(transcript: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-scenario-'));
  try {
    return replayIn(folder, transcript.split('\n')).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function replayIn(folder: string, lines: readonly string[]): string[] {
  const written: string[] = [];
  let file: { readonly name: string; readonly lines: string[] } | undefined;
  for (const line of lines) {
    if (file !== undefined) {
      written.push(line);
      if (line === '--') {
        writeFile(join(folder, file.name), file.lines);
        file = undefined;
      } else file.lines.push(line);
    } else if (/^(out\|( |$)|err\|( |$)|exit \d)/.test(line)) {
      // What was printed last time is replaced by what is printed now.
    } else {
      written.push(line);
      if (line.startsWith('-- ')) file = { name: line.slice(3), lines: [] };
      if (line.startsWith('$ ')) written.push(...run(folder, line.slice(2)));
    }
  }
  return written;
}

function writeFile(path: string, lines: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}

function run(folder: string, command: string): string[] {
  const ran = spawnSync('/bin/sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
      HOME: folder,
      XDG_STATE_HOME: join(folder, '.state'),
      LC_ALL: 'C.UTF-8',
    },
  });
  return [
    ...prefixed('out|', ran.stdout, folder),
    ...prefixed('err|', ran.stderr, folder),
    ...(ran.status === 0 ? [] : [`exit ${ran.status}`]),
  ];
}

function prefixed(prefix: string, text: string, folder: string): string[] {
  if (text === '') return [];
  const lines = text.replace(/\n$/, '').replaceAll(folder, '.').split('\n');
  return lines.map((line) => `${prefix} ${line}`.trimEnd());
}
