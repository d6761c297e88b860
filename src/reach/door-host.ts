import { type Diagnostic, diagnose, entryOf } from '../diagnostics/diagnostic.ts';
import { wordsOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { failure } from '../model/result.ts';

/**
 * The door as a host. Its connection cannot be left out, so what breaks there is no failure that `--skip-offline`
 * turns into a warning: the CIB would stay as it is while the change went on, on a removal to stop a node in use.
 */
export function doorHost(host: Host): Host {
  return {
    ...host,
    async run(command) {
      const ran = await host.run(command);
      return ran.ok ? ran : failure(noWay([ran.error]));
    },
  };
}

/**
 * Why there is no way to the cluster. A single failure stays as it is unless it reads as if `--skip-offline` could do
 * without it.
 */
export function noWay(failures: readonly Diagnostic[]): Diagnostic {
  const [first, second] = failures;
  if (first !== undefined && second === undefined && entryOf(first).override === undefined) return first;
  const reasons = failures.map((diagnostic) => ({ code: diagnostic.code, ...wordsOf(diagnostic) }));
  return diagnose('CLUSTER_NODE_NOT_REACHED', { reasons });
}
