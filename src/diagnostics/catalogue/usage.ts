import { entry } from '../entry.ts';

/** What was typed cannot be understood. */
export const usageCatalogue = {
  SETTING_WITHOUT_VALUE: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `missing value of '${word}' option`,
    hint: ({ word }) => `write it as ${word}=VALUE`,
  }),
  SETTING_WITHOUT_NAME: entry<{ word: string }>({
    severity: 'error',
    text: ({ word }) => `missing key in '${word}' option`,
    hint: () => 'write it as NAME=VALUE',
  }),
  SETTING_TWICE: entry<{ name: string; first: string; second: string }>({
    severity: 'error',
    text: ({ name, first, second }) =>
      `duplicate option '${name}' with different values '${first}' and '${second}'`,
    hint: ({ name }) => `give ${name} once`,
  }),
};
