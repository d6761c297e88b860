import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A CIB file that Pacemaker's own tools take for the cluster's, through `CIB_file` in the environment. */
export interface CibFileCluster {
  readonly folder: string;
  readonly environment: Record<string, string>;
  text(): string;
  set(cib: string): void;
  remove(): void;
}

/**
 * cibadmin on `CIB_file` takes no lock: in a cluster the CIB daemon does one write after the other. So the
 * `cibadmin` that comes first in PATH runs the real one under flock(1), which is just that and no more: reading,
 * comparing versions and writing are the real program's.
 */
export function cibFileCluster(cib: string): CibFileCluster {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-cib-file-'));
  const file = join(folder, 'cib.xml');
  const wrapper = join(folder, 'cibadmin');
  writeFileSync(file, cib);
  writeFileSync(wrapper, `#!/bin/sh\nexec flock '${folder}/lock' /usr/sbin/cibadmin "$@"\n`);
  chmodSync(wrapper, 0o755);
  return {
    folder,
    environment: { CIB_file: file, PATH: `${folder}:${process.env['PATH']}:/usr/sbin` },
    text: () => readFileSync(file, 'utf8'),
    set: (text) => writeFileSync(file, text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
