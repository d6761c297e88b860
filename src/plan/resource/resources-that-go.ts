import type { CibElement } from '../../cib/document.ts';
import { containerOf } from '../../cib/find-resource.ts';
import { ElementSet } from './element-set.ts';

/**
 * The elements to take out when these resources are to go: a clone goes with what it clones, a group with its last
 * member. A bundle stays without its resource; it is a container of its own right.
 */
export function resourcesThatGo(named: readonly CibElement[]): readonly CibElement[] {
  const gone = new ElementSet(named);
  for (const resource of named) addEmptied(resource, gone);
  return gone.outermost();
}

function addEmptied(resource: CibElement, gone: ElementSet): void {
  const container = containerOf(resource);
  if (container === undefined || container.name === 'bundle') return;
  const members = container.children('primitive');
  if (container.name === 'group' && !members.every((member) => gone.has(member))) return;
  gone.add(container);
  addEmptied(container, gone);
}
