import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { helpFlags, optionOfFlag, versionFlag } from './option-table.ts';

/** An option that nobody knows, with the one that was probably meant. */
export function unknownOption(option: string): Diagnostic {
  const suggestion = elsewhere[option] ?? nearestOption(option);
  return diagnose('OPTION_NOT_RECOGNIZED', { option, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** What other programs call what pacer has by another name. */
const elsewhere: Readonly<Record<string, string>> = {
  '--file': '-f',
  '--cib': '-f',
  '-v': '--version',
  '-V': '--version',
  '--verbose': '--debug',
  '--json': '--output-format=json',
  // Options of pcs 0.9 that are words today.
  '--clone': 'clone',
  '--master': 'promotable',
};

/** Of those with a name: one letter is no misspelling of another. */
function nearestOption(option: string): string | undefined {
  const names = [...optionOfFlag.keys(), ...helpFlags, versionFlag]
    .filter((flag) => flag.startsWith('--'))
    .map((flag) => flag.slice(2));
  const name = option.startsWith('--') ? nearest(option.slice(2), names) : undefined;
  return name === undefined ? undefined : `--${name}`;
}
