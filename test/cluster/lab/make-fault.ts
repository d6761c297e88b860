import type { LabDefinition } from './definition.ts';
import { faults, mendAll } from './fault.ts';
import { hostNamed } from './lab-words.ts';
import { Refusal } from './refusal.ts';

/** Makes the fault that these words ask for: `HOST FAULT WORD…`, or `mend`. Refuses words that make no sense. */
export async function makeFault(lab: LabDefinition, words: readonly string[]): Promise<void> {
  const [name = '', kind = '', ...rest] = words;
  if (name === 'mend' && words.length === 1) return await mendAll(lab);
  const host = hostNamed(lab, name, ['mend']);
  const fault = faults[kind];
  if (!fault) throw new Refusal(`no fault '${kind}'`, `faults are ${Object.keys(faults).join(', ')}`);
  const expected = fault.words.split(' ').filter(Boolean);
  const required = expected.filter((each) => !each.startsWith('['));
  const makeSense = rest.every((word, index) =>
    kinds[expected[index]?.replace(/[[\]]/g, '') ?? '']?.(word, lab),
  );
  if (rest.length < required.length || !makeSense)
    throw new Refusal(`'${words.join(' ')}' makes no sense`, `fault HOST ${kind} ${fault.words}`.trimEnd());
  await fault.make({ lab, host, words: rest });
}

const number = (least: number, most: number) => (text: string) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

/** What the words of a fault may be, by the name they have in its usage. */
const kinds: Readonly<Record<string, (text: string, lab: LabDefinition) => boolean>> = {
  DAEMON: (text) => /^[\w.-]+$/.test(text),
  FOLDER: (text) => text.startsWith('/'),
  PORT: number(1, 65535),
  HOST: (text, lab) => lab.hosts.some(({ name }) => name === text),
  KBIT: number(1, 1_000_000),
  PERCENT: number(1, 100),
};
