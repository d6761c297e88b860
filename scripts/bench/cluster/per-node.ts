import { heading } from '../bars.mjs';
import { median } from '../cpu-time.mjs';
import { type AddedAndRemoved, addAndRemove } from './add-and-remove.ts';
import type { BenchLab } from './bench-lab.ts';
import type { NodeWork, Tool } from './node-work.ts';
import { row } from './row.ts';

/** Adding and removing the same node again and again, by both in turns; everything else is in place. */
export async function perNode(lab: BenchLab, work: NodeWork, host: string, rounds: number): Promise<void> {
  const runs: Record<Tool, AddedAndRemoved[]> = { pacer: [], pcs: [] };
  for (let round = 0; round < rounds; round++)
    for (const tool of ['pacer', 'pcs'] as const) runs[tool].push(await addAndRemove(lab, work, tool, host));
  heading(`add-${work.kind} and remove-${work.kind}, prepared for both (medians of ${rounds})`);
  row('', 'pacer', 'pcs', 'pacer / pcs');
  for (const part of ['add', 'started', 'remove'] as const) {
    const [ours, theirs] = (['pacer', 'pcs'] as const).map((tool) =>
      median(runs[tool].map((run) => run[part])),
    );
    row(labels[part], (ours ?? 0).toFixed(2), (theirs ?? 0).toFixed(2), (ours ?? 0) / (theirs ?? 1));
  }
  for (const part of ['failed', 'restarted'] as const) {
    const [ours, theirs] = (['pacer', 'pcs'] as const).map((tool) => runs[tool].filter((run) => run[part]));
    row(labels[part], `${ours?.length} of ${rounds}`, `${theirs?.length} of ${rounds}`);
  }
}

const labels = {
  add: 'seconds of the command that adds',
  started: 'seconds until the node is connected',
  remove: 'seconds of the command that removes',
  failed: 'it failed, and was typed again',
  restarted: 'it had the host restarted',
};
