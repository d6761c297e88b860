import { beforeAll, describe, test } from 'vitest';
import type { Lab } from './lab.ts';
import { lab, whyNoLab } from './lab.ts';

/**
 * A group of tests on a pristine cluster: steps of one story, in this order. Skipped under its name where there can
 * be no lab; in CI, where everything must run, that is a failure.
 */
export function describeOnLab(title: string, tests: (cluster: () => Lab) => void): void {
  const reason = whyNoLab();
  if (reason === undefined) describe(title, () => tests(startedBeforeAll()));
  else if (process.env['CI'] !== 'true') describe.skip(`${title} (${reason})`, () => tests(notThere));
  else
    test(`${title} (${reason})`, () => {
      throw new Error(`CI must be able to run a cluster: ${reason}`);
    });
}

function startedBeforeAll(): () => Lab {
  let started: Lab | undefined;
  beforeAll(async () => {
    started = await lab();
  });
  return () => started ?? notThere();
}

function notThere(): never {
  throw new Error('the lab is there while a test runs, not before');
}
