import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/cluster/**/*.test.ts'],
    globalSetup: ['test/support/build-first.ts', 'test/cluster/support/take-lab-down.ts'],
    // There is one cluster, and each file begins by making it pristine.
    fileParallelism: false,
    // Each test is a step that the next one builds on: after the first failure the rest says nothing.
    sequence: { concurrent: false },
    testTimeout: 120_000,
    // Making the images on a new machine is the longest that a test ever waits for.
    hookTimeout: 600_000,
  },
});
