import { describe, expect, test } from 'vitest';
import type { HostFacts } from '../../../src/model/host-facts.ts';
import { describeStep } from '../../../src/plan/describe-step.ts';
import { planReleaseHost } from '../../../src/plan/hosts/release-host.ts';
import { clusterKey, freshHost, on, readyHost, services } from '../../support/host-facts-builder.ts';
import { messages } from '../../support/messages.ts';

describe('the plan to release a host', () => {
  test('disables before it stops, so that a boot in between does not bring the daemon back, then removes the key', () => {
    expect(steps(readyHost())).toEqual([
      'guest1: disable pacemaker_remote',
      'guest1: stop pacemaker_remote',
      'guest1: remove the authkey /etc/pacemaker/authkey',
    ]);
  });

  test('is empty where nothing is left', () => {
    const { key: _, ...facts } = readyHost({ services: services({}), listening: [] });
    expect(steps(facts)).toEqual([]);
  });

  test('leaves a key that is not the cluster’s, and says so', () => {
    expect(steps(freshHost())).not.toContain('guest1: remove the authkey /etc/pacemaker/authkey');
    expect(notes(freshHost())).toEqual(["guest1: /etc/pacemaker/authkey is not the cluster's key and stays"]);
  });

  test('leaves every key where the cluster’s is not known', () => {
    const plan = planReleaseHost(readyHost(), { keyDigest: undefined });
    expect(plan.steps.map(({ step }) => step)).toEqual(['disable-service', 'stop-service']);
    expect(messages(plan.diagnostics)).toEqual([
      "guest1: /etc/pacemaker/authkey stays: whether it is the cluster's key is not known",
    ]);
  });

  test('leaves the port as it is set, and says so', () => {
    expect(notes(readyHost({ remotePort: '3122' }))).toEqual([
      'guest1: PCMK_remote_port=3122 stays in /etc/default/pacemaker',
    ]);
  });

  test('touches nothing on a host that is a cluster node by now', () => {
    const facts = readyHost({ services: services({ pacemaker_remote: on, corosync: on }) });
    expect(steps(facts)).toEqual([]);
    expect(notes(facts)).toEqual(['Warning: guest1: corosync runs there, so the host is left as it is']);
  });

  test('is refused without root', () => {
    const facts = readyHost({ privileged: false, sudoProblem: 'sudo: a password is required' });
    expect(steps(facts)).toEqual([]);
    expect(notes(facts)[0]).toMatch(/^Error: guest1: neither root nor allowed/);
  });
});

function steps(facts: HostFacts): string[] {
  return planReleaseHost(facts, { keyDigest: clusterKey.digest }).steps.map(describeStep);
}

function notes(facts: HostFacts): string[] {
  return messages(planReleaseHost(facts, { keyDigest: clusterKey.digest }).diagnostics);
}
