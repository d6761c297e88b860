// @ts-check
import { spawnSync } from 'node:child_process';

/** Whether a program is in the PATH. @param {string} program */
export function isInstalled(program) {
  return spawnSync('bash', ['-c', `command -v ${program}`]).status === 0;
}
