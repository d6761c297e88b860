import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Debian and RHEL keep Pacemaker's programs, pcs and sshd where a user's PATH does not look.
    env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    include: ['test/**/*.test.ts'],
    // They have a configuration and a command of their own: npm run test:cluster.
    exclude: ['test/cluster/**'],
    globalSetup: ['test/support/build-first.ts'],
    // Tests start real programs (sshd, crm_simulate, pacer itself): more at once only makes each slower.
    maxWorkers: 2,
    maxConcurrency: 2,
    // CI's machine may be slow for a moment: what fails there is tried once more, and reported as such.
    retry: process.env['CI'] === 'true' ? 1 : 0,
    // Seconds of a busy machine, not of the work itself.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
