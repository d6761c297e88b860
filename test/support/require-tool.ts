import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';

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

/**
 * A group of tests on throw-away hosts, which need root and namespaces (`unshare`). Like `describeWith`, it is
 * skipped under its name where it cannot run, and fails in CI.
 */
export function describeOnHosts(title: string, tests: () => void, tools: readonly string[] = []): void {
  const needed = ['unshare', 'nsenter', 'perl', 'sshd', 'ssh', 'ssh-keygen', ...tools];
  if (needed.every(isInstalled) && !canMakeNamespaces()) {
    const reason = `${title} (not root, or not allowed to make namespaces)`;
    if (process.env['CI'] !== 'true') describe.skip(reason, tests);
    else test(reason, () => expect.unreachable('CI must run as root with namespaces'));
    return;
  }
  describeWith(needed, title, tests);
}

function canMakeNamespaces(): boolean {
  return (
    process.getuid?.() === 0 &&
    spawnSync('unshare', ['--mount', '--pid', '--net', '--fork', 'true']).status === 0
  );
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
