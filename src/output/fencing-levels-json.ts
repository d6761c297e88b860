import type { FencingLevel } from '../model/fencing-level.ts';

/** The levels for programs, under the names that Pacemaker's attributes have. */
export function fencingLevelsJson(levels: readonly FencingLevel[]): object[] {
  return levels.map(({ target, index, devices }) => ({ ...targetJson(target), index, devices }));
}

function targetJson(target: FencingLevel['target']): object {
  switch (target.by) {
    case 'node':
      return { target: target.node };
    case 'pattern':
      return { target_pattern: target.pattern };
    case 'attribute':
      return { target_attribute: target.name, target_value: target.value };
  }
}
