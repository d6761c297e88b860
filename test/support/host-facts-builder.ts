import type { HostFacts, KeyFacts, ServiceState } from '../../src/model/host-facts.ts';
import { Secret } from '../../src/model/secret.ts';

/** The cluster's key in tests that never leave this process. */
export const clusterKey = new Secret(Buffer.from('the key of the cluster'));

/** The key that Debian made when the host was installed. */
export const debiansOwnKey = new Secret(Buffer.from('a key of its own'));

export const on: ServiceState = { active: true, enabled: true, masked: false };
export const off: ServiceState = { active: false, enabled: false, masked: false };

/** Noon of some day, in seconds since the epoch. */
export const noon = 1_700_049_600;

/** A host that is a node of the cluster in every respect, with what is said otherwise. */
export function readyHost(otherwise: Partial<HostFacts> = {}): HostFacts {
  return {
    host: 'guest1',
    distribution: { id: 'debian', version: '12', like: [] },
    hasSystemd: true,
    privileged: true,
    packageInstalled: true,
    services: { pacemaker_remote: on, pacemaker: off, corosync: off },
    hasCorosyncConf: false,
    hasHaclientGroup: true,
    keyDirectory: { owner: 'root', group: 'haclient', mode: '750' },
    keyPath: '/etc/pacemaker/authkey',
    key: keyFacts(),
    keyFileSystem: { readOnly: false, availableKilobytes: 1_000_000 },
    usesCertificates: false,
    settingsPath: '/etc/default/pacemaker',
    listening: [22, 3121],
    daemonStartedAt: noon,
    ...otherwise,
  };
}

/** A Debian host as installed: a key of its own, the daemon started with it. */
export function freshHost(otherwise: Partial<HostFacts> = {}): HostFacts {
  return readyHost({
    keyDirectory: { owner: 'root', group: 'root', mode: '755' },
    key: keyFacts({ digest: debiansOwnKey.digest, size: 4096 }),
    ...otherwise,
  });
}

/** The cluster's key with owner and mode as they should be, written an hour before noon. */
export function keyFacts(otherwise: Partial<KeyFacts> = {}): KeyFacts {
  return {
    owner: 'root',
    group: 'haclient',
    mode: '640',
    digest: clusterKey.digest,
    size: clusterKey.size,
    modifiedAt: noon - 3600,
    ...otherwise,
  };
}

export function services(otherwise: Partial<HostFacts['services']>): HostFacts['services'] {
  return { pacemaker_remote: off, pacemaker: off, corosync: off, ...otherwise };
}
