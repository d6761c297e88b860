import type { Context } from '../model/context.ts';

/**
 * What one run of pacer keeps between hosts: made when it is first asked for, forgotten with the run. A run has
 * one context, which is why the context is the key.
 */
export function oncePerRun<T extends object>(make: () => T): (context: Context) => T {
  const kept = new WeakMap<Context, T>();
  return (context) => {
    const known = kept.get(context) ?? make();
    kept.set(context, known);
    return known;
  };
}
