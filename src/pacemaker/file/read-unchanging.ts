import { type BigIntStats, closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';

/** Which content a path had: another one, or the same file written again, differs in one of these. */
export type FileVersion = Pick<BigIntStats, 'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs'>;

export interface FileContent {
  readonly bytes: Buffer;
  readonly version: FileVersion;
}

/** How often a file is read again that is being written in place meanwhile, as pcs and editors do. */
const maximumReads = 3;

/** The file's bytes and version. Throws the operating system's errors. */
export function readUnchanging(path: string): FileContent {
  for (let reads = 1; ; reads += 1) {
    const file = openSync(path, 'r');
    try {
      const before = fstatSync(file, { bigint: true });
      const bytes = readFileSync(file);
      if (reads === maximumReads || isSameVersion(before, fstatSync(file, { bigint: true }))) {
        return { bytes, version: before };
      }
    } finally {
      closeSync(file);
    }
  }
}

/** Whether the path still has the content of that version; a file that is not there has the version undefined. */
export function hasVersion(path: string, version: FileVersion | undefined): boolean {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (now === undefined || version === undefined) return now === version;
  return isSameVersion(now, version);
}

function isSameVersion(one: FileVersion, other: FileVersion): boolean {
  return (
    one.dev === other.dev &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  );
}
