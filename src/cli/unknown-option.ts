import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { helpFlags, optionOfFlag, versionFlag } from './option-table.ts';

/** An option that nobody knows, with the one that was probably meant. */
export function unknownOption(option: string): Diagnostic {
  const known = [...optionOfFlag.keys(), ...helpFlags, versionFlag].filter((flag) => flag.startsWith('--'));
  const suggestion = elsewhere[option] ?? (option.startsWith('--') ? nearest(option, known) : undefined);
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
};
