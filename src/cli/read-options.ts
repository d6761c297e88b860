import type { OptionName, Options } from '../model/options.ts';
import { optionEntries, optionTable } from './option-table.ts';

/** pcs's meaning of `--wait` without a number. Seconds. */
const defaultWait = 3600;

/**
 * Values for every option, from those given (already checked) and the environment. `PACER_HOST` stands for `-H`
 * where neither `-H` nor `-f` is given.
 */
export function readOptions(
  given: ReadonlyMap<OptionName, readonly string[]>,
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  const values = new Map(given);
  const host = environment['PACER_HOST'] ?? '';
  if (!given.has('host') && !given.has('file') && host !== '') values.set('host', [host]);
  const options = Object.fromEntries(
    optionEntries.flatMap(([name]) => {
      const value = optionValue(name, values.get(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
  // The table has every option (its type sees to that), so what comes out of it has every field.
  return options as unknown as Options;
}

function optionValue(name: OptionName, values: readonly string[] | undefined): unknown {
  const entry = optionTable[name];
  if (entry.argument === undefined) return values?.includes('true') ?? false;
  if (entry.repeatable === 'comma-separated') return (values ?? []).flatMap(splitList);
  if (entry.repeatable === 'one value each') return values ?? [];
  const value = values?.at(-1);
  if (name === 'wait') return value === undefined ? undefined : value === '' ? defaultWait : Number(value);
  return value ?? entry.byDefault;
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
