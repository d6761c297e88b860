import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Decision, State } from '../plan.ts';
import { setOnNode } from './set-on-node.ts';
import { allNodes, targetNodes } from './target-nodes.ts';

/** `node standby`, `unstandby`, `maintenance`, `unmaintenance` as typed. */
export interface NodeModeRequest {
  readonly mode: 'standby' | 'maintenance';
  readonly on: boolean;
  /** Undefined for `--all`. */
  readonly nodes: readonly string[] | undefined;
}

/**
 * What these come to: the node attribute `standby` or `maintenance`, set to `on` or taken away, on all nodes in one
 * edit. Nothing is changed where one of the nodes is unknown.
 */
export function decideNodeMode(state: State, { mode, on, nodes }: NodeModeRequest): Decision {
  if (nodes?.length === 0) return { diagnostics: [diagnose('NODES_NOT_GIVEN', {})], edits: [] };
  const names = [...new Set(nodes ?? allNodes(state))];
  const targets = names.map(targetNodes(state, { ghosts: false }));
  const unknown = targets.flatMap((target) => (target.ok ? [] : [target.error]));
  if (unknown.length > 0) return { diagnostics: unknown, edits: [] };
  const reserved = new Set<string>();
  const settings = [[mode, on ? 'on' : '']] as const;
  const found = targets.flatMap((target) => (target.ok ? [target.value] : []));
  return {
    diagnostics: [],
    edits: found.flatMap((node) =>
      setOnNode(state.document, node, 'instance_attributes', settings, reserved),
    ),
  };
}
