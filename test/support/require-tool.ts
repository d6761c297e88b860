import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from 'vitest';

/**
 * A group of tests that needs installed programs. Without them it is skipped under its name on a user's
 * machine, and fails in CI, where everything must run.
 */
export function describeWith(tools: readonly string[], title: string, tests: () => void): void {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0) {
    describe(title, tests);
    return;
  }
  const reason = `${title} (not installed: ${missing.join(', ')})`;
  if (process.env['CI'] === 'true') {
    test(reason, () => {
      throw new Error(`CI must have ${missing.join(', ')}`);
    });
  } else {
    describe.skip(reason, tests);
  }
}

/** Whether the program is in PATH or in the places where Debian and RHEL keep an administrator's programs. */
export function isInstalled(tool: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
