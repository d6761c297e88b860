import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/cluster/**/*.test.ts'],
    globalSetup: ['test/support/build-first.ts', 'test/cluster/support/prepare-machine.ts'],
    // There is one cluster, and each file begins by making it pristine.
    fileParallelism: false,
    // Each test is a step that the next one builds on.
    sequence: { concurrent: false },
    testTimeout: 180_000,
    // A whole lab is started in it. Both are seconds of a busy machine.
    hookTimeout: 300_000,
  },
});
