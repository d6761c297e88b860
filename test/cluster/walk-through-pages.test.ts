import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeOnLab } from './support/describe-on-lab.ts';
import { wantedSuite } from './support/lab.ts';
import { guestNode } from './walk-through/guest-node.ts';
import { remoteNode } from './walk-through/remote-node.ts';
import { writePage } from './walk-through/write-page.ts';

const root = join(import.meta.dirname, '..', '..');

for (const page of [guestNode, remoteNode])
  describeOnLab(page.file, (cluster) => {
    // Pacemaker's own tools print other lines on Debian 13.
    test.skipIf(wantedSuite() !== 'bookworm')('shows what its commands print', async () => {
      const written = await writePage(cluster(), page);
      const path = join(root, page.file);
      if (process.env['UPDATE'] === '1') writeFileSync(path, written);
      expect(readFileSync(path, 'utf8')).toBe(written);
    });
  });
