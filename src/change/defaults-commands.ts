import { readSetsNamed } from '../cib/read-attribute-sets.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import {
  parseCreateDefaults,
  parseUpdateDefaultsSet,
  type UpdateDefaultsRequest,
} from '../grammar/resource-defaults.ts';
import { parseSettings } from '../grammar/settings.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type DefaultsSection, defaultsWords } from '../model/defaults-section.ts';
import { success } from '../model/result.ts';
import type { Decision, State } from '../plan/plan.ts';
import { decideCreateDefaults } from '../plan/resource/defaults-create.ts';
import { decideDeleteDefaults } from '../plan/resource/defaults-delete.ts';
import { decideUpdateDefaults } from '../plan/resource/defaults-update.ts';
import { show, type View } from '../show/show.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

/** Lists the defaults. */
export function showDefaults(
  section: DefaultsSection,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const formats = ['cmd', 'json', 'text'] as const;
  return show((_cluster, state) => listing(section, state, input), { formats, input, context });
}

/** `defaults` alone lists; with `NAME=VALUE…` it is what old pcs had in the place of `defaults update`. */
export function showOrUpdateDefaults(
  section: DefaultsSection,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  if (input.words.length === 0) return showDefaults(section, input, context);
  const use = `pacer ${[...defaultsWords(section), 'update'].join(' ')}`;
  return updateDefaults(section, input, context, [diagnose('COMMAND_DEPRECATED', { use })]);
}

/** `defaults update`: changes the only set there is, or makes it. */
export async function updateDefaults(
  section: DefaultsSection,
  input: CommandInput,
  context: Context,
  warnings: readonly Diagnostic[] = [],
): Promise<ExitStatus> {
  const meta = parseSettings(input.words);
  if (!meta.ok) return usageError(meta.error, input, context);
  return updateWith({ section, meta: meta.value }, input, context, warnings);
}

/** `defaults set update`. */
export async function updateDefaultsSet(
  section: DefaultsSection,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const request = parseUpdateDefaultsSet(input.words, section);
  if (!request.ok) return usageError(request.error, input, context);
  return updateWith(request.value, input, context);
}

/** `defaults set create`. */
export async function createDefaultsSet(
  section: DefaultsSection,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const request = parseCreateDefaults(input.words, section);
  if (!request.ok) return usageError(request.error, input, context);
  return change(
    async () => success({ decide: (state) => decideCreateDefaults(state, request.value) }),
    input,
    context,
  );
}

/** `defaults set delete`. */
export function deleteDefaultsSets(
  section: DefaultsSection,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  return change(
    async () => success({ decide: (state) => decideDeleteDefaults(state, section, input.words) }),
    input,
    context,
  );
}

function updateWith(
  request: UpdateDefaultsRequest,
  input: CommandInput,
  context: Context,
  warnings: readonly Diagnostic[] = [],
): Promise<ExitStatus> {
  const decide = (state: State): Decision => {
    const { diagnostics, edits } = decideUpdateDefaults(state, request);
    return { diagnostics: [...warnings, ...diagnostics], edits };
  };
  return change(async () => success({ decide }), input, context);
}

async function listing(
  section: DefaultsSection,
  { document }: State,
  { options }: CommandInput,
): Promise<View> {
  const element = document.configuration.child(section);
  const sets = element === undefined ? [] : readSetsNamed('meta_attributes', element, document);
  if (options.outputFormat === 'json') {
    const { attributeSetsJson } = await import('../output/attribute-set-json.ts');
    return {
      diagnostics: [],
      listing: { instance_attributes: [], meta_attributes: attributeSetsJson(sets) },
    };
  }
  if (options.outputFormat === 'cmd') {
    const { defaultsCmd } = await import('../output/defaults-cmd.ts');
    return { diagnostics: [], listing: defaultsCmd(defaultsWords(section), sets) };
  }
  const { defaultsText } = await import('../output/defaults-text.ts');
  return { diagnostics: [], listing: defaultsText(sets, options.full) };
}
