import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Settled, settle } from '../diagnostics/settle.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { diagnosticTexts } from '../output/diagnostic-text.ts';
import { loadTheme, type Theme, wantsColor } from '../output/theme.ts';

/** A voice in the colors of standard error. */
export async function openVoice(options: Options, context: Context): Promise<Voice> {
  const theme = await loadTheme(wantsColor(context.environment, context.stderr));
  return new Voice(options, context, theme);
}

/**
 * What a change says on its way. As text it goes to standard error at once, because the work that follows may
 * take long; as JSON it is kept for the one document at the end.
 */
export class Voice {
  readonly #options: Options;
  readonly #context: Context;
  readonly #theme: Theme;
  readonly #heard: Settled[] = [];
  #spoke = false;

  constructor(options: Options, context: Context, theme: Theme) {
    this.#options = options;
    this.#context = context;
    this.#theme = theme;
  }

  /** All that was found so far, in order. */
  get heard(): readonly Settled[] {
    return this.#heard;
  }

  /** Whether anything was said. */
  get spoke(): boolean {
    return this.#spoke;
  }

  /** Takes findings in, with the user's overrides applied; returns them settled. */
  hear(diagnostics: readonly Diagnostic[]): Settled[] {
    const settled = withoutOutcome(settle(diagnostics, this.#options));
    this.#heard.push(...settled);
    for (const text of diagnosticTexts(settled, this.#theme)) this.say(text.trimEnd());
    return settled;
  }

  /** A line of progress. */
  say(line: string): void {
    this.#spoke = true;
    if (this.#options.outputFormat !== 'json') this.#context.stderr.write(`${line}\n`);
  }
}

/**
 * Notes that stand behind an error say what the change would have come to: with the error it comes to nothing.
 * Those in front of it say how the words were understood, and stay.
 */
function withoutOutcome(settled: readonly Settled[]): Settled[] {
  const firstError = settled.findIndex(({ severity }) => severity === 'error');
  return settled.filter(({ severity }, index) => firstError < 0 || severity !== 'note' || index < firstError);
}
