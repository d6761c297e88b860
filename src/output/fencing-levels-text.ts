import { type FencingLevel, type FencingTarget, targetText } from '../model/fencing-level.ts';

/** The levels of each target in order, as pcs lists them. */
export function fencingLevelsLines(levels: readonly FencingLevel[]): string[] {
  const byTarget = new Map<string, FencingLevel[]>();
  for (const level of levels) {
    const key = targetText(level.target);
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, [level]);
    else known.push(level);
  }
  return [...byTarget.values()].flatMap(targetLines);
}

function targetLines(levels: readonly FencingLevel[]): string[] {
  const [first] = levels;
  if (first === undefined) return [];
  const sorted = [...levels].sort((one, other) => one.index - other.index);
  return [
    heading(first.target),
    ...sorted.map(({ index, devices }) => `  Level ${index} - ${devices.join(',')}`),
  ];
}

function heading(target: FencingTarget): string {
  switch (target.by) {
    case 'node':
      return `Target: ${target.node}`;
    case 'pattern':
      return `Target (regexp): ${target.pattern}`;
    case 'attribute':
      return `Target: ${target.name}=${target.value}`;
  }
}
