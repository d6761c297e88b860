import { setTimeout as sleep } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { localHost } from '../host/local-host.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import { noWay } from './door-host.ts';
import type { LazyConnections } from './lazy-connections.ts';

/** Milliseconds that a host of `-H` has to answer before the next one is tried beside it. */
const headStart = 2000;

/**
 * The first host of `-H` that answers; why each does not when none does. A host that is dead costs its head start
 * only, not its whole time-out; it may still win when the others fail.
 */
export async function openDoor(
  options: Options,
  context: Context,
  connections: LazyConnections,
): Promise<Result<Host, Diagnostic>> {
  if (options.host.length === 0) return success(localHost(context));
  const answers: Promise<Result<Host, Diagnostic>>[] = [];
  for (const address of options.host) {
    answers.push(connections.open(address));
    const answer = await firstToOpen(answers, headStart);
    if (answer !== undefined) return answer;
    context.debug(`${address}: no answer yet, the next host is tried as well`);
  }
  const answer = await firstToOpen(answers);
  return answer ?? failure(noWay((await Promise.all(answers)).flatMap((one) => (one.ok ? [] : [one.error]))));
}

/** The first of them that opens; undefined where all failed, or none has opened in time (milliseconds). */
async function firstToOpen(
  answers: readonly Promise<Result<Host, Diagnostic>>[],
  patience?: number,
): Promise<Result<Host, Diagnostic> | undefined> {
  const opened = answers.map(async (answer) => {
    const result = await answer;
    if (!result.ok) throw new Error(result.error.code);
    return result;
  });
  const first = Promise.any(opened).catch(() => undefined);
  if (patience === undefined) return first;
  const timer = new AbortController();
  const late = sleep(patience, undefined, { signal: timer.signal }).catch(() => undefined);
  const winner = await Promise.race([first, late]);
  timer.abort();
  return winner;
}
