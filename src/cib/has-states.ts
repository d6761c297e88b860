import type { CibDocument } from './document.ts';

/** Whether the CIB has a status section that says anything: a file made by hand has none, or an empty one. */
export function hasStates({ root }: CibDocument): boolean {
  return (root.child('status')?.children().length ?? 0) > 0;
}
