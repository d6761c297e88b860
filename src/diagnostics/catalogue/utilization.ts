import { entry } from '../entry.ts';
import { place } from '../place.ts';

/** Utilization attributes. */
export const utilizationCatalogue = {
  UTILIZATION_NOT_INTEGER: entry<{ name: string; value: string }>({
    severity: 'error',
    text: ({ name, value }) => `value of utilization attribute must be integer: '${name}=${value}'`,
    hint: ({ name }) => `write a whole number: ${name}=2`,
  }),
  UTILIZATION_OF_CONTAINER: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) =>
      `'${id}' is a ${element}${place(line)}, only a resource itself has utilization`,
    hint: () => 'set it on the resources inside',
  }),
};
