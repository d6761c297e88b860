import { readKey } from '../apply/host-key.ts';
import { reconnectNode } from '../apply/reconnect-node.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { connectionState } from '../model/cluster-status.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { Secret } from '../model/secret.ts';
import { chooseKey, newKeySize } from '../plan/hosts/choose-key.ts';
import { clusterNodeKey } from '../plan/hosts/cluster-node-key.ts';
import { planDistribution } from '../plan/hosts/distribute-key.ts';
import type { KeyedNode } from '../plan/hosts/key-survey.ts';
import type { HostReach } from '../reach/host-reach.ts';
import { type KeyLooks, lookAtKeys } from '../reach/look-at-keys.ts';
import { changeHosts, type HostsPlan } from './change-hosts.ts';

/**
 * `cluster authkey create` and `distribute`: one key on the cluster nodes, or on every node. A key is made only where
 * no cluster node has one; where they differ and a key may be in use, `from` must say whose it is.
 */
export function putKeyEverywhere(
  { from, to }: { readonly from: string | undefined; readonly to: 'cluster nodes' | 'all nodes' },
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  return changeHosts((reach) => planKeys(reach, { from, to, context }), input, context);
}

interface Wanted {
  readonly from: string | undefined;
  readonly to: 'cluster nodes' | 'all nodes';
  readonly context: Context;
}

async function planKeys(
  reach: HostReach,
  { from, to, context }: Wanted,
): Promise<Result<HostsPlan, Diagnostic>> {
  const looked = await lookAtKeys(reach);
  if (!looked.ok) return looked;
  const looks = looked.value;
  const nodes = looks.nodes.filter(({ kind }) => kind === 'cluster' || to === 'all nodes');
  const chosen = from === undefined ? await chosenKey(looks, context) : await keyOf(from, looks);
  const unreached = nodes.filter(({ facts }) => facts === undefined).map(notReached);
  if (!chosen.ok) return success({ ...noPlan, diagnostics: [...unreached, chosen.error] });
  const { key, notes } = chosen.value;
  const planned = planDistribution(nodes, key, (node) => isInUse(looks, node));
  const isDone = planned.steps.length === 0 && planned.diagnostics.length + unreached.length === 0;
  return success({
    diagnostics: [
      ...unreached,
      ...notes,
      ...planned.diagnostics,
      ...(isDone ? [diagnose('KEYS_ALREADY_THE_SAME', { digest: key.digest, nodes: nodes.length })] : []),
    ],
    stages: [planned.steps],
    hosts: looks.hosts,
    afterwards: () =>
      reconnect(
        looks,
        planned.steps.map(({ host }) => host),
      ),
  });
}

const noPlan = { diagnostics: [], stages: [], hosts: new Map() };

function notReached({ name: node, reason = 'no answer' }: KeyedNode): Diagnostic {
  return diagnose('KEY_NODE_NOT_REACHED', { node, reason });
}

interface Chosen {
  readonly key: Secret;
  readonly notes: readonly Diagnostic[];
}

async function chosenKey(looks: KeyLooks, context: Context): Promise<Result<Chosen, Diagnostic>> {
  const clusterNodes = looks.nodes
    .filter(({ kind }) => kind === 'cluster')
    .map(({ name, facts }) => ({
      name,
      key: facts === undefined ? ('unreachable' as const) : clusterNodeKey(facts),
    }));
  const { choice, diagnostics } = chooseKey({ clusterNodes, keyInUse: looks.keyInUse });
  if (choice === undefined) return failure(diagnostics.at(-1) ?? diagnose('NO_NODE_HAS_KEY', {}));
  // Nodes that were not reached are told by themselves.
  const notes = diagnostics.filter(({ code }) => code !== 'CLUSTER_NODE_KEY_UNKNOWN');
  if (choice.choose === 'new') return success({ key: new Secret(context.randomBytes(newKeySize)), notes });
  const key = await keyOf(choice.from, looks);
  return key.ok ? success({ ...key.value, notes }) : key;
}

async function keyOf(node: string, { nodes, hosts }: KeyLooks): Promise<Result<Chosen, Diagnostic>> {
  const holders = nodes.filter(({ kind, facts }) => kind === 'cluster' && facts?.key !== undefined);
  const holder = holders.find(({ name }) => name === node);
  const host = hosts.get(node);
  if (holder?.facts === undefined || host === undefined) {
    return failure(diagnose('KEY_SOURCE_UNKNOWN', { node, known: holders.map(({ name }) => name) }));
  }
  const key = await readKey(host, holder.facts.keyPath);
  return key.ok ? success({ key: key.value, notes: [] }) : key;
}

/** While Pacemaker does not run, no connection is open. */
function isInUse({ status }: KeyLooks, node: string): boolean {
  return status !== undefined && ['online', 'starting'].includes(connectionState(status, node));
}

/** A connection that failed for want of the key is not tried again until its failure is cleaned up. */
async function reconnect({ nodes, status, door }: KeyLooks, changed: readonly string[]) {
  const repaired = nodes.filter(({ name, kind }) => kind !== 'cluster' && changed.includes(name));
  for (const { name } of status === undefined ? [] : repaired) {
    const reconnected = await reconnectNode(door, name);
    if (!reconnected.ok) return reconnected;
  }
  return success(undefined);
}
