import { rmSync, writeFileSync } from 'node:fs';
import { holdFile } from '../lab/power-switch.ts';
import type { Lab } from './lab.ts';

/**
 * While `steps` are taken no machine of the lab starts, as real ones take their time. What the documents show of a
 * recovery, and what is over here within a second, can so be looked at.
 */
export async function whileNoMachineStarts(lab: Lab, steps: () => Promise<void>): Promise<void> {
  const file = holdFile(lab.definition.name);
  writeFileSync(file, '');
  try {
    await steps();
  } finally {
    rmSync(file);
  }
}
