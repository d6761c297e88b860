import { waitUntilStarted } from '../apply/wait-until-started.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { CorosyncNode } from '../model/corosync-node.ts';
import { failure, type Result, success } from '../model/result.ts';
import { readQuorum } from '../pacemaker/tools/corosync-quorum.ts';
import { clusterServiceWords } from '../plan/cluster-service-words.ts';
import { planClusterServices, type ServicesWork } from '../plan/hosts/cluster-services.ts';
import type { Door } from '../reach/cluster-access.ts';
import { clusterNodesAt, nameOfDoor } from '../reach/cluster-nodes-at.ts';
import type { HostReach } from '../reach/host-reach.ts';
import { type HostLooks, lookAtHosts } from '../reach/look-at-hosts.ts';
import { stopQuorum } from '../rules/hosts/stop-quorum.ts';
import { changeHosts, type HostsPlan } from './change-hosts.ts';

/** What `cluster start`, `stop`, `enable` and `disable` have in common: all of it but the verb. */
export function changeServices(
  work: ServicesWork,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  return changeHosts((reach) => planServices(work, reach, { input, context }), input, context);
}

interface Asked {
  readonly input: CommandInput;
  readonly context: Context;
}

async function planServices(
  work: ServicesWork,
  reach: HostReach,
  asked: Asked,
): Promise<Result<HostsPlan, Diagnostic>> {
  const door = await reach.door();
  if (!door.ok) return door;
  const nodes = await clusterNodesAt(door.value);
  if (!nodes.ok) return nodes;
  const names = targets(asked.input, nodes.value, door.value);
  if (!names.ok) return names;
  const looks = await lookAtHosts(names.value, reach);
  const quorum = work === 'stop' ? await quorumFindings(door.value, nodes.value, names.value, asked) : [];
  const isAlone = asked.input.words.length === 0 && !asked.input.options.all;
  return success({
    diagnostics: [...looks.diagnostics, ...quorum],
    stages: planClusterServices(work, looks.facts),
    hosts: looks.hosts,
    words: clusterServiceWords(isAlone),
    ...(work === 'start'
      ? { afterwards: (voice) => waitForNodes(looks, isAlone, asked, voice.say.bind(voice)) }
      : {}),
  });
}

/** The nodes named, all of them with `--all`, or the one that the command runs on. */
function targets(
  { words, options }: CommandInput,
  nodes: readonly CorosyncNode[],
  door: Door,
): Result<readonly string[], Diagnostic> {
  const known = nodes.map(({ name }) => name);
  if (options.all && words.length > 0) return failure(diagnose('ALL_AND_NODES', {}));
  if (options.all) return success(known);
  if (words.length === 0) return success([nameOfDoor(nodes, door)]);
  const unknown = words.find((node) => !known.includes(node));
  if (unknown !== undefined) return failure(diagnose('CLUSTER_NODE_UNKNOWN', { node: unknown, known }));
  return success([...new Set(words)]);
}

async function quorumFindings(
  door: Door,
  all: readonly CorosyncNode[],
  names: readonly string[],
  { input }: Asked,
): Promise<Diagnostic[]> {
  const stated = input.options.all || input.words.length > 0;
  const whole = stated && all.every(({ name }) => names.includes(name));
  if (whole) return [];
  const quorum = await readQuorum(door.host);
  if (quorum.ok) return stopQuorum(quorum.value, { all, names, whole });
  return [
    diagnose('QUORUM_NOT_KNOWN', { host: door.host.name, reason: 'corosync-quorumtool cannot be asked' }),
  ];
}

async function waitForNodes(
  { hosts }: HostLooks,
  isAlone: boolean,
  { input, context }: Asked,
  say: (line: string) => void,
): Promise<Result<void, Diagnostic>> {
  const seconds = input.options.wait;
  if (seconds === undefined) return success(undefined);
  say('Waiting for node(s) to start...');
  const waits = [...hosts].map(async ([node, host]) => {
    const waited = await waitUntilStarted(host, node, seconds, context);
    if (waited.ok) say(isAlone ? 'Started' : `${node}: Started`);
    return waited;
  });
  const results = await Promise.all(waits);
  return results.find((result) => !result.ok) ?? success(undefined);
}
