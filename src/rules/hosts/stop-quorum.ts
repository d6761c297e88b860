import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nameKey } from '../../model/cluster.ts';
import { keepsQuorum, type Quorum } from '../../model/quorum.ts';

/** The nodes of a cluster and those of them that are to stop. */
export interface Stopping {
  readonly all: readonly { readonly name: string; readonly id?: string }[];
  readonly names: readonly string[];
  /** Told with --all, or with the name of every node: then no quorum is left to be kept. */
  readonly whole: boolean;
}

/** Stopping nodes must not take the quorum from those that stay: their resources would be stopped too. */
export function stopQuorum(quorum: Quorum | undefined, { all, names, whole }: Stopping): Diagnostic[] {
  if (quorum === undefined || whole) return [];
  const stopping = new Set(names.map(nameKey));
  const ids = new Set(all.filter(({ name }) => stopping.has(nameKey(name))).map(({ id }) => id));
  const isStopping = (member: { readonly name: string; readonly id: string }) =>
    stopping.has(nameKey(member.name)) || ids.has(member.id);
  return keepsQuorum(quorum, isStopping) ? [] : [diagnose('STOP_LOSES_QUORUM', { nodes: names.length })];
}
