import { mainPropertySet, propertiesInForce, propertySets } from '../cib/property-sets.ts';
import { readSetsNamed } from '../cib/read-attribute-sets.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { AttributeSet } from '../model/configured-resource.ts';
import type { Context } from '../model/context.ts';
import type { PropertyMetadata } from '../model/property-metadata.ts';
import type { State } from '../plan/plan.ts';
import { propertiesOf } from '../reach/properties-of.ts';
import { show, type View } from './show.ts';

/** Lists the properties that are set; with `--all` or `--defaults` those that hold where nothing is set. */
export function showProperties(input: CommandInput, context: Context): Promise<ExitStatus> {
  const { all, defaults } = input.options;
  return show(
    async (cluster, state) => {
      const refusal = excluding(input);
      if (refusal !== undefined) return { diagnostics: [refusal] };
      if (!all && !defaults) return configured(state, input);
      const known = await propertiesOf(cluster, context);
      if (!known.ok) return { diagnostics: [known.error] };
      return withDefaults(all ? state : undefined, known.value);
    },
    { formats: all || defaults ? ['text'] : ['cmd', 'json', 'text'], input, context },
  );
}

function excluding({ words, options }: CommandInput): Diagnostic | undefined {
  if (options.all && options.defaults) {
    return diagnose('PROPERTY_LISTING_EXCLUDES', { option: '--all', other: '--defaults' });
  }
  if (words.length === 0 || (!options.all && !options.defaults)) return undefined;
  return diagnose('PROPERTY_LISTING_EXCLUDES', {
    option: 'a property',
    other: options.all ? '--all' : '--defaults',
  });
}

async function configured({ document }: State, { words, options }: CommandInput): Promise<View> {
  const isAsked = (name: string) => words.length === 0 || words.includes(name);
  if (options.outputFormat === 'text') {
    const { propertyText } = await import('../output/property-text.ts');
    const values = [...propertiesInForce(document)].filter(([name]) => isAsked(name));
    return { diagnostics: [], listing: propertyText(new Map(values)) };
  }
  const section = document.configuration.child('crm_config');
  const read = section === undefined ? [] : readSetsNamed('cluster_property_set', section, document);
  const sets = read.map((set) => ({ ...set, pairs: set.pairs.filter(({ name }) => isAsked(name)) }));
  if (options.outputFormat === 'json') {
    const { propertySetsJson } = await import('../output/property-json.ts');
    return { diagnostics: [], listing: propertySetsJson(sets) };
  }
  return commands(sets, propertySets(document).length);
}

async function commands(sets: readonly AttributeSet[], count: number): Promise<View> {
  const { propertyCmd } = await import('../output/property-cmd.ts');
  const plain = sets.filter(({ rule }) => rule === undefined);
  const first = plain.find(({ id }) => id === mainPropertySet);
  const ordered = first === undefined ? plain : [first, ...plain.filter((set) => set !== first)];
  const diagnostics = plain.length < count ? [diagnose('PROPERTY_RULES_NOT_REPLAYED', {})] : [];
  return { diagnostics, listing: propertyCmd(ordered) };
}

async function withDefaults(state: State | undefined, known: readonly PropertyMetadata[]): Promise<View> {
  const { propertyText } = await import('../output/property-text.ts');
  // pcs shows neither what only tells of the cluster's software among the defaults.
  const shown = known.filter(({ name }) => name !== 'dc-version' && name !== 'cluster-infrastructure');
  const defaults = shown.map((one) => [one.name, one.default ?? ''] as const);
  const set = state === undefined ? [] : [...propertiesInForce(state.document)];
  return { diagnostics: [], listing: propertyText(new Map([...defaults, ...set])) };
}
