import { down } from '../lab/down.ts';
import { testLab } from './lab.ts';

/** After the last test nothing of the lab is left, unless PACER_LAB_KEEP asks for it, to look at or to run on. */
export function teardown(): Promise<void> | undefined {
  return process.env['PACER_LAB_KEEP'] === undefined ? down(testLab) : undefined;
}
