import { describe, expect, test } from 'vitest';
import { describeStep } from '../../src/plan/describe-step.ts';
import type { HostStep, Step } from '../../src/plan/plan.ts';
import { announceStep, finishedStep } from '../../src/plan/step-messages.ts';
import { clusterKey } from '../support/host-facts-builder.ts';

const path = '/etc/pacemaker/authkey';

describe('what is said about steps, in pcs’s words', () => {
  test('on adding a guest', () => {
    expect(said([putKey('guest1'), service('enable', 'guest1'), service('start', 'guest1')])).toEqual([
      "Sending 'pacemaker authkey' to 'guest1'",
      "Requesting 'pacemaker_remote enable', 'pacemaker_remote start' on 'guest1'",
      "guest1: successful distribution of the file 'pacemaker authkey'",
      "guest1: successful run of 'pacemaker_remote enable'",
      "guest1: successful run of 'pacemaker_remote start'",
    ]);
  });

  test('on removing one', () => {
    const removeKey: HostStep = { step: 'remove-key', host: 'guest1', path };
    expect(said([service('disable', 'guest1'), service('stop', 'guest1'), removeKey])).toEqual([
      "Requesting 'pacemaker_remote disable', 'pacemaker_remote stop' on 'guest1'",
      "Requesting remove 'pacemaker authkey' from 'guest1'",
      "guest1: successful run of 'pacemaker_remote disable'",
      "guest1: successful run of 'pacemaker_remote stop'",
      "guest1: successful removal of the file 'pacemaker authkey'",
    ]);
  });

  test('is nothing for steps that pcs does not have', () => {
    expect(
      said([{ step: 'check-listening', host: 'guest1', port: '3121' }, { step: 'wait-until-idle' }]),
    ).toEqual([]);
  });
});

test('no description of a step shows a key', () => {
  const steps: Step[] = [putKey('guest1'), { step: 'save-key-file', path: 'authkey', key: clusterKey }];
  for (const step of steps) {
    expect(describeStep(step)).not.toContain('the key of the cluster');
    expect(describeStep(step)).toContain(clusterKey.digest.slice(0, 16));
  }
});

function said(steps: readonly Step[]): string[] {
  const before = steps.flatMap((_, index) => announceStep(steps, index) ?? []);
  return [...before, ...steps.flatMap((step) => finishedStep(step) ?? [])];
}

function putKey(host: string): HostStep {
  return { step: 'put-key', host, path, key: clusterKey };
}

function service(action: 'enable' | 'start' | 'stop' | 'disable', host: string): HostStep {
  return { step: `${action}-service`, host, service: 'pacemaker_remote' };
}
