import type { Context } from '../model/context.ts';
import { bounded } from './bounded.ts';
import { oncePerRun } from './once-per-run.ts';

const inTurn = oncePerRun(() => bounded(1));

/** Asks when no other question is on the terminal: 16 hosts may have one at the same time. */
export function onTerminal<T>(context: Context, question: () => Promise<T>): Promise<T> {
  return inTurn(context)(question);
}
