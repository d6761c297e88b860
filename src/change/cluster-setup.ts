import { waitUntilStarted } from '../apply/wait-until-started.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/settle.ts';
import { type ClusterSetup, defaultTransport } from '../grammar/cluster-setup.ts';
import { inspectClusterHost } from '../inspect/cluster-host.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type CorosyncTransport, corosyncTransports } from '../model/corosync-transport.ts';
import { type Result, success } from '../model/result.ts';
import { Secret } from '../model/secret.ts';
import { corosyncConfText } from '../plan/corosync/corosync-conf-text.ts';
import { planSetup, type SetupKeys } from '../plan/corosync/setup-steps.ts';
import { newKeySize } from '../plan/hosts/choose-key.ts';
import type { HostReach } from '../reach/host-reach.ts';
import { type HostLooks, lookAtHosts } from '../reach/look-at-hosts.ts';
import { type SetupHost, setupHosts } from '../rules/corosync/setup-hosts.ts';
import { linkAddresses, setupNodes } from '../rules/corosync/setup-nodes.ts';
import { setupOptions } from '../rules/corosync/setup-options.ts';
import { changeHosts, type HostsPlan } from './change-hosts.ts';

interface Asked {
  readonly setup: ClusterSetup;
  readonly input: CommandInput;
  readonly context: Context;
}

/** Sets a cluster up on its nodes over SSH, or with `--local` on this machine alone. */
export function setupCluster(
  setup: ClusterSetup,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  return changeHosts((reach) => planCluster({ setup, input, context }, reach), input, context);
}

/** What is wrong with the words alone, before any host is looked at. */
export function setupFindings(setup: ClusterSetup): Diagnostic[] {
  return [...setupNodes(setup), ...setupOptions(setup)];
}

/** The random id of a new cluster, in pcs's form. */
export function newClusterUuid({ input, context }: Pick<Asked, 'input' | 'context'>): string | undefined {
  return input.options.noClusterUuid ? undefined : Buffer.from(context.randomBytes(16)).toString('hex');
}

async function planCluster(asked: Asked, reach: HostReach): Promise<Result<HostsPlan, Diagnostic>> {
  const { setup, input } = asked;
  const words = setupFindings(setup);
  if (settle(words, input.options).some(({ severity }) => severity === 'error'))
    return success(onlyFindings(words));
  const names = await hostNames(asked, reach);
  if (!names.ok) return names;
  const looks = await lookAtHosts(names.value, reach);
  const hosts = await Promise.all(looks.facts.map((facts) => setupHost(asked, looks, facts.host)));
  const failed = hosts.find((host) => !host.ok);
  if (failed !== undefined && !failed.ok) return failed;
  const known = hosts.flatMap((host) => (host.ok ? [host.value] : []));
  const leftOut = names.value.filter((name) => !looks.hosts.has(name));
  const diagnostics = [
    ...words,
    ...looks.diagnostics,
    ...(input.options.skipOffline ? leftOut.map((node) => diagnose('SETUP_NODE_LEFT_OUT', { node })) : []),
    ...setupHosts(known),
    ...keyNotes(asked),
  ];
  return success({ ...planOn(known, looks, asked), diagnostics });
}

/** With `--local` the one host is called what its cluster will call it, if that can be told. */
async function hostNames(
  { setup, input }: Asked,
  reach: HostReach,
): Promise<Result<readonly string[], Diagnostic>> {
  const nodes = setup.nodes.map(({ name }) => name);
  if (!input.options.local) return success(nodes);
  const door = await reach.door();
  return door.ok ? success([door.value.nodeName]) : door;
}

async function setupHost(
  { setup, input }: Asked,
  looks: HostLooks,
  name: string,
): Promise<Result<SetupHost, Diagnostic>> {
  const host = looks.hosts.get(name);
  const facts = looks.facts.find((one) => one.host === name);
  if (host === undefined || facts === undefined) throw new Error(`${name} was not looked at`);
  // Set up alone, a host may be one that cannot resolve the others yet: they have their own day.
  const nodes = input.options.local ? [] : setup.nodes;
  const addresses = nodes.flatMap(linkAddresses);
  const cluster = await inspectClusterHost(host, name, addresses);
  if (!cluster.ok) return cluster;
  const own = nodes.filter((node) => node.name === name).flatMap(linkAddresses);
  return success({ facts, cluster: cluster.value, addresses, own });
}

/** Keys that other nodes could not have are no use: with `--local` they are made for a cluster of one node. */
function makesKeys({ setup, input }: Asked): boolean {
  const { local, noKeysSync } = input.options;
  return !noKeysSync && (!local || setup.nodes.length === 1);
}

function keyNotes(asked: Asked): Diagnostic[] {
  const { setup, input } = asked;
  if (makesKeys(asked) || input.options.noKeysSync) return [];
  return [diagnose('SETUP_WITHOUT_KEYS', { nodes: setup.nodes.map(({ name }) => name) })];
}

function planOn(hosts: readonly SetupHost[], looks: HostLooks, asked: Asked): Omit<HostsPlan, 'diagnostics'> {
  const { setup, input, context } = asked;
  const { enable, start, noKeysSync, wait } = input.options;
  const uuid = newClusterUuid(asked);
  const corosyncConf = corosyncConfText(setup, {
    transport: transportFor(setup, hosts),
    encrypted: makesKeys(asked) || noKeysSync,
    ...(uuid === undefined ? {} : { uuid }),
  });
  const stamp = new Date(context.now())
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(/[-:]/g, '');
  const stages = planSetup(hosts, { corosyncConf, keys: keysFor(asked, hosts), stamp, enable, start });
  return {
    stages,
    hosts: looks.hosts,
    done: 'Cluster has been successfully set up.',
    ...(start && wait !== undefined ? { afterwards: () => started(looks, wait, context) } : {}),
  };
}

/** knet came with corosync 3; corosync 2 is best served by udpu, which needs no multicast. */
function transportFor({ transport }: ClusterSetup, hosts: readonly SetupHost[]): CorosyncTransport {
  const named = corosyncTransports.find((known) => known === transport);
  if (named !== undefined) return named;
  return hosts.some(({ cluster }) => cluster.corosync?.startsWith('2.')) ? 'udpu' : defaultTransport;
}

/** A cluster of one node that is set up alone keeps the authkey it has: others may have been given it already. */
function keysFor(asked: Asked, hosts: readonly SetupHost[]): SetupKeys | undefined {
  if (!makesKeys(asked)) return undefined;
  const newKey = () => new Secret(asked.context.randomBytes(newKeySize));
  const keepsOwn = asked.input.options.local && hosts.every(({ facts }) => facts.key !== undefined);
  return { corosync: newKey(), pacemaker: keepsOwn ? undefined : newKey() };
}

async function started(
  { hosts }: HostLooks,
  seconds: number,
  context: Context,
): Promise<Result<void, Diagnostic>> {
  const waits = await Promise.all(
    [...hosts].map(([node, host]) => waitUntilStarted(host, node, seconds, context)),
  );
  return waits.find((result) => !result.ok) ?? success(undefined);
}

function onlyFindings(diagnostics: readonly Diagnostic[]): HostsPlan {
  return { diagnostics, stages: [], hosts: new Map() };
}
