import { resolve } from 'node:path';
import { readKey } from '../apply/host-key.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { readKeyFile } from '../inspect/key-file.ts';
import type { HostFacts } from '../model/host-facts.ts';
import { type Result, success } from '../model/result.ts';
import { Secret } from '../model/secret.ts';
import { type ChosenKey, chooseKey, type KeyChoice, newKeySize } from '../plan/hosts/choose-key.ts';
import { clusterNodeKey, planClusterNodeKey } from '../plan/hosts/cluster-node-key.ts';
import type { State, Step } from '../plan/plan.ts';
import { type ClusterNodeLook, factsOf, lookAtClusterNodes } from '../reach/look-at-cluster-nodes.ts';
import type { Run } from './run.ts';

/** The key that a new node gets, and what has to be done so that every cluster node has it. */
export interface ClusterKey {
  /** Undefined where a diagnostic says why there is none. */
  readonly secret: Secret | undefined;
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
  /** The cluster nodes that answered, by name. */
  readonly nodes: ReadonlyMap<string, Host>;
  /** What was seen on them. */
  readonly clusterNodes: readonly HostFacts[];
}

/** Live, the cluster nodes say which key it is; beside a CIB file, `--authkey FILE` holds it. */
export function clusterKey(run: Run, state: State): Promise<ClusterKey> {
  return state.where === 'file' ? keyFromFile(run) : keyFromNodes(run, state);
}

async function keyFromFile(run: Run): Promise<ClusterKey> {
  const { authkey } = run.input.options;
  if (authkey === undefined) return withoutKey([diagnose('PREPARE_HOST_NEEDS_KEY', {})]);
  const path = resolve(run.context.workingDirectory, authkey);
  const read = await readKeyFile(path);
  if (!read.ok) return withoutKey([read.error]);
  if (read.value !== undefined) return { ...withoutKey([]), secret: read.value };
  const key = new Secret(run.context.randomBytes(newKeySize));
  return { ...withoutKey([]), secret: key, steps: [{ step: 'save-key-file', path, key }] };
}

/** What a removal has to know of the cluster's key; trouble with nodes is left out, it does not stop a removal. */
export interface KnownKey {
  /** To tell it from one that is the host's own; empty where the cluster has none, undefined where it is not known. */
  readonly digest: string | undefined;
  readonly clusterNodes: readonly HostFacts[];
}

/** Looks for the cluster's key without reading it from a cluster node. */
export async function knownKey(run: Run, state: State): Promise<KnownKey> {
  if (state.where === 'file') {
    const { authkey } = run.input.options;
    const read =
      authkey === undefined ? undefined : await readKeyFile(resolve(run.context.workingDirectory, authkey));
    return { digest: read?.ok === true ? read.value?.digest : undefined, clusterNodes: [] };
  }
  const looks = await lookAtClusterNodes(run, state);
  const { choice } = choose(state, looks);
  return { digest: choice?.choose === 'new' ? '' : choice?.digest, clusterNodes: factsOf(looks) };
}

async function keyFromNodes(run: Run, state: State): Promise<ClusterKey> {
  const looks = await lookAtClusterNodes(run, state);
  const chosen = choose(state, looks);
  const diagnostics = [...unreachableReasons(looks), ...chosen.diagnostics];
  if (chosen.choice === undefined) return withoutKey(diagnostics);
  const secret = await obtainKey(run, looks, chosen.choice);
  if (!secret.ok) return withoutKey([...diagnostics, secret.error]);
  return {
    secret: secret.value,
    diagnostics,
    clusterNodes: factsOf(looks),
    ...distribution(looks, secret.value),
  };
}

function choose(state: State, looks: readonly ClusterNodeLook[]): ChosenKey {
  const clusterNodes = looks.map(({ name, look }) => ({
    name,
    key: look.ok ? clusterNodeKey(look.value.facts) : ('unreachable' as const),
  }));
  const { guests, remotes, bundleNodes } = state.cluster;
  const keyInUse = guests.length + remotes.length + bundleNodes.length > 0;
  return chooseKey({ clusterNodes, keyInUse });
}

/** Why nodes did not answer: each reason beside what follows from it for the key. */
function unreachableReasons(looks: readonly ClusterNodeLook[]): Diagnostic[] {
  return looks.flatMap(({ look }) => (look.ok ? [] : [look.error]));
}

async function obtainKey(
  run: Run,
  looks: readonly ClusterNodeLook[],
  choice: KeyChoice,
): Promise<Result<Secret, Diagnostic>> {
  if (choice.choose === 'new') return success(new Secret(run.context.randomBytes(newKeySize)));
  const source = looks.find(({ name }) => name === choice.from)?.look;
  if (source === undefined || !source.ok)
    throw new Error(`the key was chosen from ${choice.from}, not looked at`);
  return readKey(source.value.host, source.value.facts.keyPath);
}

function distribution(looks: readonly ClusterNodeLook[], key: Secret): Pick<ClusterKey, 'steps' | 'nodes'> {
  const nodes = new Map<string, Host>();
  const steps: Step[] = [];
  for (const { name, look } of looks) {
    if (!look.ok) continue;
    nodes.set(name, look.value.host);
    steps.push(...planClusterNodeKey(look.value.facts, key));
  }
  return { nodes, steps };
}

function withoutKey(diagnostics: readonly Diagnostic[]): ClusterKey {
  return { secret: undefined, steps: [], diagnostics, nodes: new Map(), clusterNodes: [] };
}
