import type { HostFacts } from '../../model/host-facts.ts';
import type { Secret } from '../../model/secret.ts';
import type { SetupHost } from '../../rules/corosync/setup-hosts.ts';
import { planClusterServices } from '../hosts/cluster-services.ts';
import { keySteps } from '../hosts/key-steps.ts';
import type { HostStep } from '../plan.ts';

export interface SetupWork {
  readonly corosyncConf: string;
  /** Undefined where no keys are to be made. */
  readonly keys: SetupKeys | undefined;
  /** Names the folders that files of a former cluster are moved into. */
  readonly stamp: string;
  readonly enable: boolean;
  readonly start: boolean;
}

export interface SetupKeys {
  readonly corosync: Secret;
  /** Undefined where the host's own is kept. */
  readonly pacemaker: Secret | undefined;
}

/**
 * Makes hosts a cluster, stage by stage: a former one stops and is set aside, keys, corosync.conf, and when all
 * have it, services. corosync.conf comes last of the files: a set-up that broke off before is simply run again.
 */
export function planSetup(hosts: readonly SetupHost[], work: SetupWork): HostStep[][] {
  const facts = hosts.map((host) => host.facts);
  const stopped = facts.map(withoutServices);
  return [
    ...planClusterServices('stop', facts),
    hosts.flatMap((host) => asideSteps(host, work.stamp)),
    facts.flatMap((one) => keyFileSteps(one, work.keys)),
    facts.map(({ host }) => ({
      step: 'put-file',
      host,
      path: '/etc/corosync/corosync.conf',
      text: work.corosyncConf,
    })),
    ...(work.enable ? planClusterServices('enable', facts) : []),
    ...(work.start ? planClusterServices('start', stopped) : []),
  ];
}

function asideSteps({ facts, cluster }: SetupHost, stamp: string): HostStep[] {
  return cluster.clusterFiles.length === 0 ? [] : [{ step: 'set-cluster-aside', host: facts.host, stamp }];
}

function keyFileSteps(facts: HostFacts, keys: SetupKeys | undefined): HostStep[] {
  if (keys === undefined) return [];
  const { host } = facts;
  return [
    { step: 'put-corosync-key', host, path: '/etc/corosync/authkey', key: keys.corosync },
    ...(keys.pacemaker === undefined ? [] : keySteps(facts, keys.pacemaker)),
  ];
}

/** What is true once the first stage is done. */
function withoutServices(facts: HostFacts): HostFacts {
  const { corosync, pacemaker } = facts.services;
  const services = {
    ...facts.services,
    corosync: { ...corosync, active: false },
    pacemaker: { ...pacemaker, active: false },
  };
  return { ...facts, services };
}
