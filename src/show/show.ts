import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Settled, settle } from '../diagnostics/settle.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import type { Result } from '../model/result.ts';
import { diagnosticJson } from '../output/diagnostic-json.ts';
import { diagnosticTexts } from '../output/diagnostic-text.ts';
import { jsonDocument } from '../output/json-document.ts';
import { loadTheme, wantsColor } from '../output/theme.ts';
import type { State } from '../plan/plan.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { openCluster } from '../reach/open-cluster.ts';

/** What a command that only reads has to show. */
export interface View {
  /** Warnings and notes go beside what is listed; an error stands for it and makes the exit status 1. */
  readonly diagnostics: readonly Diagnostic[];
  /** The listing in the format asked for: text as it is, or the content of a JSON document. */
  readonly listing?: string | object;
}

/**
 * Runs a command that only reads: open, read, show, close. As JSON everything is one document on standard output,
 * errors too, under `diagnostics`; otherwise the listing is on standard output and diagnostics on standard error.
 */
export async function show(
  look: (cluster: OpenCluster, state: State) => View | Promise<View>,
  { formats, input, context }: { formats: readonly Format[]; input: CommandInput; context: Context },
): Promise<ExitStatus> {
  const { options } = input;
  if (!formats.includes(options.outputFormat)) {
    return print({ diagnostics: [formatNotOffered(options.outputFormat, formats)] }, input, context);
  }
  const opened = await openCluster(options, context, 'read');
  if (!opened.ok) return print({ diagnostics: [opened.error] }, input, context);
  try {
    const state = await opened.value.readState();
    return await print(state.ok ? await look(opened.value, state.value) : errorView(state), input, context);
  } finally {
    await opened.value.close();
  }
}

type Format = Options['outputFormat'];

function formatNotOffered(value: Format, formats: readonly Format[]): Diagnostic {
  return diagnose('OPTION_VALUE_UNKNOWN', { option: '--output-format', value, choices: formats });
}

function errorView({ error }: Extract<Result<State, Diagnostic>, { ok: false }>): View {
  return { diagnostics: [error] };
}

/** Prints a view, for commands that read no CIB; the exit status is 1 where an error stands in it. */
export async function print(
  { diagnostics, listing }: View,
  { options }: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const settled = settle(diagnostics, options);
  if (options.outputFormat === 'json') {
    const content = typeof listing === 'object' ? listing : {};
    context.stdout.write(jsonDocument({ ...content, diagnostics: settled.map(diagnosticJson) }));
  } else {
    if (typeof listing === 'string') context.stdout.write(listing);
    await tell(settled, context);
  }
  return settled.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function tell(settled: readonly Settled[], { environment, stderr }: Context): Promise<void> {
  if (settled.length === 0) return;
  const theme = await loadTheme(wantsColor(environment, stderr));
  stderr.write(diagnosticTexts(settled, theme).join(''));
}
