import { getSystemErrorMap } from 'node:util';

/** The operating system's own words for a failed call, e.g. `no space left on device`; other errors are thrown on. */
export function systemReason(error: unknown): string {
  const known = getSystemErrorMap().get(errorNumber(error));
  if (known === undefined) throw error;
  return known[1];
}

/** The error's symbolic name, e.g. `ENOENT`; undefined for what is no error of the operating system. */
export function systemErrorCode(error: unknown): string | undefined {
  const number = errorNumber(error);
  if (number === 0) return undefined;
  // The errors of node:fs bear the name already; the table of names has to be made first.
  const { code } = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_') === false ? code : getSystemErrorMap().get(number)?.[0];
}

function errorNumber(error: unknown): number {
  if (!(error instanceof Error) || !('errno' in error)) return 0;
  return typeof error.errno === 'number' ? error.errno : 0;
}
