import { entry } from '../entry.ts';

/** What was typed cannot be understood. */
export const usageCatalogue = {
  SETTING_WITHOUT_VALUE: entry<{ word: string; meant?: string }>({
    severity: 'error',
    text: ({ word }) => `missing value of '${word}' option`,
    hint: ({ word, meant }) => `write it as ${meant ?? `${word}=VALUE`}`,
  }),
  SETTING_WITHOUT_NAME: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `missing key in '${word}' option`,
    hint: () => 'write it as NAME=VALUE',
  }),
  SETTING_NOT_TEXT: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `'${word}' holds a control character, which a CIB cannot hold`,
    hint: () => 'type the value again by hand: such characters come from copying',
  }),
  SETTING_TWICE: entry<{ name: string; first: string; second: string }>({
    severity: 'error',
    text: ({ name, first, second }) =>
      `duplicate option '${name}' with different values '${first}' and '${second}'`,
    hint: ({ name }) => `give ${name} once`,
  }),
  OPTION_NOT_RECOGNIZED: entry<{ option: string; suggestion?: string }>({
    severity: 'error',
    text: ({ option }) => `option ${option} not recognized`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? "words that begin with '-' go behind '--'" : `did you mean '${suggestion}'?`,
  }),
  OPTION_NOT_SUPPORTED: entry<{ options: readonly string[]; takenBy?: readonly string[] }>({
    severity: 'error',
    text: ({ options }) =>
      options.length === 1
        ? `Specified option '${options[0]}' is not supported in this command`
        : `Specified options ${options.map((option) => `'${option}'`).join(', ')} are not supported in this command`,
    hint: ({ options, takenBy = [] }) =>
      options[0] === '-f'
        ? 'this command does not work on a CIB file: leave -f out, or name a cluster node with -H'
        : takenBy.length === 0
          ? undefined
          : `it belongs to: ${takenBy.slice(0, 3).join(', ')}${takenBy.length > 3 ? ' and others' : ''}`,
  }),
  OPTION_TWICE: entry<{ option: string }>({
    severity: 'error',
    text: ({ option }) => `${option} can only be used once`,
  }),
  OPTION_WITHOUT_VALUE: entry<{ option: string }>({
    severity: 'error',
    text: ({ option }) => `option ${option} requires argument`,
  }),
  FILE_IS_DASH: entry<Record<never, never>>({
    severity: 'error',
    text: () => "'-' is not a file",
    hint: () =>
      'to look at standard input: -f /dev/stdin; what is changed needs a file: -f ./- is one of this name',
  }),
  OPTION_WITH_VALUE: entry<{ option: string }>({
    severity: 'error',
    text: ({ option }) => `option ${option} must not have an argument`,
  }),
  OPTION_VALUE_UNKNOWN: entry<{ option: string; value: string; choices: readonly string[] }>({
    severity: 'error',
    text: ({ option, value, choices }) =>
      `Unknown value '${value}' for '${option}' option. Supported values are: ${choices.map((choice) => `'${choice}'`).join(', ')}`,
  }),
  ALLOW_CODE_UNKNOWN: entry<{ code: string }>({
    severity: 'error',
    text: ({ code }) => `--allow: there is no error with the code '${code}'`,
    hint: () => 'codes stand in the output of --output-format=json, in capital letters',
  }),
  WORD_MISSING: entry<{ name: string; summary: string }>({
    severity: 'error',
    text: ({ name, summary }) => `${name} is missing: ${summary}`,
  }),
  WORD_TOO_MANY: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `'${word}' is one word too many`,
    hint: () => 'words with blanks in them go between quotes',
  }),
  OPTIONS_EXCLUDE: entry<{ option: string; other: string }>({
    severity: 'error',
    text: ({ option, other }) => `Cannot use '${option}' together with '${other}'`,
  }),
  OPTION_ALONE: entry<{ option: string; others: readonly string[] }>({
    severity: 'error',
    text: ({ option, others }) =>
      `'${option}' cannot be used without ${others.map((other) => `'${other}'`).join(' or ')}`,
    hint: ({ option }) => `it would change nothing: leave ${option} out`,
  }),
  WAIT_NOT_SECONDS: entry<{ value: string }>({
    severity: 'error',
    text: ({ value }) => `'${value}' is not a valid number of seconds to wait`,
    hint: () => 'write whole seconds: --wait=60',
  }),
  COMMAND_UNKNOWN: entry<{ typed: string; suggestion?: string; instead?: string }>({
    severity: 'error',
    text: ({ typed }) => `unknown command '${typed}'`,
    hint: ({ suggestion, instead }) => {
      if (instead !== undefined) return `use instead: ${instead}`;
      return suggestion === undefined ? undefined : `did you mean '${suggestion}'?`;
    },
  }),
  COMMAND_MEANT: entry<{ suggestion: string }>({
    severity: 'note',
    text: ({ suggestion }) => `did you mean '${suggestion}'?`,
  }),
};
