import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** What is wrong with a value of `resource-discovery`; pcs leaves that to Pacemaker's schema. */
export function discoveryFault(value: string | undefined): Diagnostic | undefined {
  const allowed = ['always', 'exclusive', 'never'];
  if (value === undefined || allowed.includes(value)) return undefined;
  return diagnose('CONSTRAINT_OPTION_VALUE', { option: 'resource-discovery', value, allowed });
}
