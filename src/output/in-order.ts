import type { Attributes } from '../model/configured-resource.ts';

/** The attributes in the order of the list, and behind them those that it does not name. */
export function inOrder(attributes: Attributes, order: readonly string[]): [name: string, value: string][] {
  const listed = order.flatMap((name): [string, string][] => {
    const value = attributes.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return [...listed, ...[...attributes].filter(([name]) => !order.includes(name))];
}
