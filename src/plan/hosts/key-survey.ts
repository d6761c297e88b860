import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostFacts, KeyFacts } from '../../model/host-facts.ts';
import { hasKeyMode } from '../../rules/hosts/key-state.ts';
import { chooseKey } from './choose-key.ts';
import { clusterNodeKey, controllerReads } from './cluster-node-key.ts';

/** A node that has, or should have, the cluster's key. */
export interface KeyedNode {
  readonly name: string;
  readonly kind: 'cluster' | 'guest' | 'remote';
  /** Undefined where it was not reached; `reason` says why. */
  readonly facts?: HostFacts;
  readonly reason?: string;
}

export interface KeySurvey {
  /** The key that most cluster nodes have. */
  readonly digest: string | undefined;
  readonly rows: readonly KeyRow[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface KeyRow {
  readonly name: string;
  readonly kind: KeyedNode['kind'];
  readonly path?: string;
  readonly key?: KeyFacts;
  readonly state: 'ok' | 'differs' | 'missing' | 'mode' | 'not seen';
}

/** Who has which key, and what is wrong with it. */
export function surveyKeys(nodes: readonly KeyedNode[]): KeySurvey {
  const digest = commonKey(nodes);
  const rows = nodes.map((node) => row(node, digest));
  const isKeyless = digest === undefined && nodes.every(({ facts }) => facts !== undefined);
  const diagnostics = isKeyless
    ? [diagnose('NO_NODE_HAS_KEY', {})]
    : rows.flatMap((one, index) => findings(one, nodes[index]?.reason, digest));
  return { digest, rows, diagnostics };
}

/** The key that pacer would choose, whether or not it may replace another one. */
function commonKey(nodes: readonly KeyedNode[]): string | undefined {
  const clusterNodes = nodes
    .filter(({ kind }) => kind === 'cluster')
    .map(({ name, facts }) => ({
      name,
      key: facts === undefined ? ('unreachable' as const) : clusterNodeKey(facts),
    }));
  const { choice } = chooseKey({ clusterNodes, keyInUse: false });
  return choice?.choose === 'existing' ? choice.digest : undefined;
}

function row({ name, kind, facts }: KeyedNode, digest: string | undefined): KeyRow {
  if (facts === undefined || clusterNodeKey(facts) === 'unreachable')
    return { name, kind, state: 'not seen' };
  const { key, keyPath: path } = facts;
  if (key === undefined) return { name, kind, path, state: 'missing' };
  if (key.digest !== digest) return { name, kind, path, key, state: 'differs' };
  return { name, kind, path, key, state: isKeptWell(kind, key) ? 'ok' : 'mode' };
}

/** pcs's own `hacluster:haclient` 0400 is as good on a cluster node; nobody else may read it. */
function isKeptWell(kind: KeyedNode['kind'], key: KeyFacts): boolean {
  if (hasKeyMode(key)) return true;
  const isClosed = (Number.parseInt(key.mode, 8) & 0o007) === 0;
  return isClosed && (kind !== 'cluster' || controllerReads(key));
}

function findings(row: KeyRow, reason = 'it cannot be read', digest: string | undefined): Diagnostic[] {
  const { name: node, key, path = '', state } = row;
  if (state === 'not seen') return [diagnose('KEY_NODE_NOT_REACHED', { node, reason })];
  if (state === 'mode' && key !== undefined) {
    return [diagnose('KEY_MODE_WRONG', { node, path, found: `${key.owner}:${key.group} ${key.mode}` })];
  }
  if (state === 'ok' || digest === undefined) return [];
  return [diagnose('KEY_DIFFERS', { node, digest: key?.digest, expected: digest })];
}
