import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replay } from '../support/transcript.ts';

const folder = import.meta.dirname;

/** Whole runs as an administrator types them: the transcripts beside this file, one test each. */
describe('transcripts', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const path = join(folder, name);
    const written = readFileSync(path, 'utf8');
    test(written.split('\n')[0] ?? name, () => {
      const happened = replay(written);
      // After a meant change: UPDATE=1 writes the transcripts anew, and the difference is reviewed like code.
      if (process.env['UPDATE'] === '1') writeFileSync(path, happened);
      else expect(happened).toBe(written);
    });
  }
});
