import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * Copies of a clone, replicas of a bundle. Pacemaker makes them all in its memory, nodes or not: with 1000 each of
 * its decisions takes a second, with 5000 half a minute; with more it never ends, on every cluster node (2.1.5).
 */
export function copies(name: string, value: string): Diagnostic[] {
  return Number(value) > mostCopies ? [diagnose('COPIES_TOO_MANY', { name, value, most: mostCopies })] : [];
}

const mostCopies = 1000;
