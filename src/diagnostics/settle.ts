import { type Diagnostic, entryOf } from './diagnostic.ts';

export interface Overrides {
  readonly force: boolean;
  readonly skipOffline: boolean;
  readonly allow: readonly string[];
}

/** A diagnostic with the severity it has after the user's overrides. */
export interface Settled {
  readonly diagnostic: Diagnostic;
  readonly severity: 'error' | 'warning' | 'note';
  /** The option that would turn this error into a warning. */
  readonly override?: '--force' | '--skip-offline' | `--allow ${string}`;
}

/** Applies `--force`, `--skip-offline` and `--allow` to what the rules found. */
export function settle(diagnostics: readonly Diagnostic[], overrides: Overrides): Settled[] {
  return diagnostics.map((diagnostic) => settleOne(diagnostic, overrides));
}

function settleOne(diagnostic: Diagnostic, { force, skipOffline, allow }: Overrides): Settled {
  const { severity, override } = entryOf(diagnostic);
  if (severity !== 'error' || override === undefined) return { diagnostic, severity };
  const overridden =
    allow.includes(diagnostic.code) ||
    (override === 'force' && force) ||
    (override === 'skip-offline' && skipOffline);
  if (overridden) return { diagnostic, severity: 'warning' };
  return { diagnostic, severity, override: overrideOption(diagnostic.code, override) };
}

function overrideOption(code: string, override: 'force' | 'skip-offline' | 'by-name') {
  return override === 'by-name' ? (`--allow ${code}` as const) : (`--${override}` as const);
}
