import { describe, expect, test } from 'vitest';
import type { HostFacts } from '../../../src/model/host-facts.ts';
import { describeStep } from '../../../src/plan/describe-step.ts';
import { type PrepareRequest, planPrepareHost } from '../../../src/plan/hosts/prepare-host.ts';
import {
  clusterKey,
  freshHost,
  keyFacts,
  noon,
  off,
  on,
  readyHost,
  services,
} from '../../support/host-facts-builder.ts';

describe('the plan to prepare a host', () => {
  test('is empty where everything is so, used by the cluster or not', () => {
    expect(planned(readyHost())).toEqual([]);
    expect(planned(readyHost(), { inUse: true })).toEqual([]);
  });

  test('replaces the key that Debian made and restarts the daemon that holds it', () => {
    expect(planned(freshHost())).toEqual([
      'guest1: make the directory /etc/pacemaker (root:haclient, mode 0750)',
      `guest1: write the authkey /etc/pacemaker/authkey (sha256:${clusterKey.digest.slice(0, 16)}, root:haclient, mode 0640)`,
      'guest1: restart pacemaker_remote',
      'guest1: check that pacemaker_remote runs and listens on port 3121',
    ]);
  });

  test('only starts a daemon that does not run', () => {
    const facts = readyHost({
      services: services({ pacemaker_remote: { ...on, active: false } }),
      listening: [],
    });
    expect(planned(facts)).toEqual([
      'guest1: start pacemaker_remote',
      'guest1: check that pacemaker_remote runs and listens on port 3121',
    ]);
  });

  test('only enables a daemon that runs but would not after a boot', () => {
    const facts = readyHost({ services: services({ pacemaker_remote: { ...on, enabled: false } }) });
    expect(planned(facts)).toEqual(['guest1: enable pacemaker_remote']);
  });

  test('sets a port that differs, in the file that the distribution reads', () => {
    const facts = readyHost({
      settingsPath: '/etc/sysconfig/pacemaker',
      remotePort: '3199',
      listening: [3199],
    });
    expect(planned(facts, { port: '3122' })).toEqual([
      'guest1: set PCMK_remote_port=3122 in /etc/sysconfig/pacemaker',
      'guest1: restart pacemaker_remote',
      'guest1: check that pacemaker_remote runs and listens on port 3122',
    ]);
  });

  test('writes no port where the default is asked for and nothing else is set', () => {
    expect(planned(readyHost(), { port: '3121' })).toEqual([]);
  });

  test('restarts a daemon whose settings were changed after its start', () => {
    expect(planned(readyHost({ remotePort: '3122' }), { port: '3122' })).toEqual([
      'guest1: restart pacemaker_remote',
      'guest1: check that pacemaker_remote runs and listens on port 3122',
    ]);
  });

  test('restarts a daemon that is older than its key, but never one that the cluster uses', () => {
    const facts = readyHost({ key: keyFacts({ modifiedAt: noon + 30 }) });
    expect(planned(facts)[0]).toBe('guest1: restart pacemaker_remote');
    expect(planned(facts, { inUse: true })).toEqual([]);
  });

  test('never touches a key that the cluster uses', () => {
    expect(planned(freshHost(), { inUse: true })).toEqual([]);
  });

  test('does not change a shared directory that a key of another place lies in', () => {
    const facts = readyHost({
      keyPath: '/srv/keys/pacemaker',
      keyDirectory: { owner: 'root', group: 'root', mode: '755' },
    });
    expect(planned(facts)).toEqual([]);
  });

  test('has no steps where an error that nothing overrides stands', () => {
    expect(planned(freshHost({ hasSystemd: false }))).toEqual([]);
    expect(planned(freshHost({ privileged: false }))).toEqual([]);
    expect(planned(freshHost({ packageInstalled: false }))).toEqual([]);
    expect(planned(freshHost({ services: services({ pacemaker: on }) }))).toEqual([]);
    expect(planned(freshHost({ services: services({ corosync: { ...off, enabled: true } }) }))).toEqual([]);
  });

  test('opens a closed firewall before the daemon starts, when asked', () => {
    const firewall = { kind: 'ufw', portOpen: false } as const;
    expect(planned(freshHost({ firewall }), { firewall: true }).slice(1, 4)).toEqual([
      expect.stringContaining('write the authkey'),
      'guest1: open port 3121 in the firewall (ufw)',
      'guest1: restart pacemaker_remote',
    ]);
  });
});

function planned(facts: HostFacts, wishes: Partial<PrepareRequest> = {}): string[] {
  const request = { key: clusterKey, install: false, firewall: false, inUse: false, ...wishes };
  return planPrepareHost(facts, request).steps.map(describeStep);
}
