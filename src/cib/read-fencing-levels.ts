import type { FencingLevel, FencingTarget } from '../model/fencing-level.ts';
import type { CibDocument, CibElement } from './document.ts';

/** A level and the element it was read from. */
export interface ReadFencingLevel extends FencingLevel {
  readonly element: CibElement;
}

/** The fencing levels in document order; without a number a level counts as 0, which Pacemaker refuses. */
export function readFencingLevels({ configuration }: CibDocument): ReadFencingLevel[] {
  const levels = configuration.child('fencing-topology')?.children('fencing-level') ?? [];
  return levels.map((element) => ({
    element,
    target: readTarget(element),
    index: Number(element.get('index') ?? '0') || 0,
    devices: (element.get('devices') ?? '').split(',').filter((device) => device !== ''),
  }));
}

function readTarget(element: CibElement): FencingTarget {
  const pattern = element.get('target-pattern');
  if (pattern !== undefined) return { by: 'pattern', pattern };
  const name = element.get('target-attribute');
  if (name !== undefined) return { by: 'attribute', name, value: element.get('target-value') ?? '' };
  return { by: 'node', node: element.get('target') ?? '' };
}
