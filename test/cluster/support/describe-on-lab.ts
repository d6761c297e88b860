import { afterEach, beforeAll, beforeEach, describe, inject, test } from 'vitest';
import type { Suite } from '../lab/definition.ts';
import type { Lab, LabShape } from './lab.ts';
import { lab, usualLab, wantedSuite } from './lab.ts';
import { whatHostsSay } from './what-hosts-say.ts';

type Story = {
  readonly shape?: LabShape;
  /** Steps begin while the cluster is still at work: what is looked at is over when it has come to rest. */
  readonly restless?: boolean;
};

/**
 * A group of tests on a pristine cluster: steps of one story, in this order. Each begins when the cluster has come to
 * rest, so that what a fault meets does not depend on how fast the machine is. After a step that failed the cluster is
 * not as the next one expects it, so the rest is skipped, and what cluster and hosts say then is shown.
 */
export function describeOnLab(
  title: string,
  tests: (cluster: () => Lab) => void,
  { shape = usualLab, restless = false }: Story = {},
): void {
  describeWithLab(title, () => {
    let started: Lab | undefined;
    let failed = '';
    beforeAll(async () => {
      started = await lab(shape);
    });
    beforeEach(async (step) => {
      step.skip(failed !== '', `after '${failed}' had failed`);
      if (!restless) await started?.atRest();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || started === undefined) return;
      failed = task.name;
      console.error(await whatHostsSay(started.definition));
    });
    tests(() => started ?? notThere());
  });
}

/** A step that only this Debian's Pacemaker has: on the other there is no such test to skip. */
export function testOn(suite: Suite, title: string, body: () => Promise<void>): void {
  if (wantedSuite() === suite) test(title, body);
}

/**
 * A group of tests that start labs. Skipped under its name where there can be none; in CI, where everything must
 * run, that is a failure.
 */
export function describeWithLab(title: string, tests: () => void): void {
  const reason = inject('whyNoLab');
  if (reason === '') describe(title, tests);
  else if (process.env['CI'] !== 'true') describe.skip(`${title} (${reason})`, tests);
  else
    test(`${title} (${reason})`, () => {
      throw new Error(`CI must be able to run a cluster: ${reason}`);
    });
}

function notThere(): never {
  throw new Error('the lab is there while a test runs, not before');
}
