import type { CibElement } from '../../cib/document.ts';
import { containerOf } from '../../cib/find-resource.ts';
import { Removal } from './removal.ts';

/**
 * The elements to take out when these resources are to go: a clone goes with what it clones, a group with its last
 * member. A bundle stays without its resource; it is a container of its own right.
 */
export function resourcesThatGo(named: readonly CibElement[]): readonly CibElement[] {
  const gone = new Removal();
  for (const resource of named) gone.take(resource);
  for (const resource of named) takeEmptied(resource, gone);
  return gone.outermost();
}

function takeEmptied(resource: CibElement, gone: Removal): void {
  const container = containerOf(resource);
  if (container === undefined || container.name === 'bundle') return;
  const members = container.children('primitive');
  if (container.name === 'group' && !members.every((member) => gone.has(member))) return;
  gone.take(container);
  takeEmptied(container, gone);
}
