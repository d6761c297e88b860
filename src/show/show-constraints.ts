import { readConstraints } from '../cib/read-constraints.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import { type ConstraintKind, constraintKinds } from '../model/configured-constraint.ts';
import type { Context } from '../model/context.ts';
import { unreachable } from '../model/unreachable.ts';
import { selectConstraints } from '../output/select-constraints.ts';
import { show, type View } from './show.ts';

/** Which constraints a command shows. */
export interface ConstraintView {
  readonly kinds?: readonly ConstraintKind[];
  readonly nodes?: readonly string[];
  readonly subjects?: { readonly resources: readonly string[]; readonly patterns: readonly string[] };
  readonly byNode?: boolean;
  /** The command to use instead of the one typed. */
  readonly deprecatedFor?: string;
}

/** Shows constraints as text, as JSON, or as the commands that make them again. */
export function showConstraints(
  view: ConstraintView,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const { deprecatedFor } = view;
  const notes = deprecatedFor === undefined ? [] : [diagnose('COMMAND_DEPRECATED', { use: deprecatedFor })];
  return show(
    async (_cluster, { document }) => {
      const listed = await listing(readConstraints(document), view, input, context.now());
      return { ...listed, diagnostics: [...notes, ...listed.diagnostics] };
    },
    { formats: ['cmd', 'json', 'text'], input, context },
  );
}

async function listing(
  all: ReturnType<typeof readConstraints>,
  { kinds = constraintKinds, byNode = false, ...filters }: ConstraintView,
  { options }: CommandInput,
  now: number,
): Promise<View> {
  const constraints = selectConstraints(all, { ...filters, kinds, expired: options.all, now });
  const format = options.outputFormat;
  switch (format) {
    case 'text': {
      const { constraintConfigText } = await import('../output/constraint-config-text.ts');
      const text = constraintConfigText(constraints, kinds, { full: options.full, byNode, now });
      return { diagnostics: [], listing: text };
    }
    case 'json': {
      const { constraintConfigJson } = await import('../output/constraint-config-json.ts');
      return { diagnostics: [], listing: constraintConfigJson(constraints, now) };
    }
    case 'cmd': {
      const { constraintConfigCmd } = await import('../output/constraint-config-cmd.ts');
      const { text, omissions } = constraintConfigCmd(constraints);
      const omitted = omissions.map((omission): Diagnostic => diagnose('CONSTRAINT_NOT_REPLAYED', omission));
      return { diagnostics: omitted, listing: text };
    }
    default:
      return unreachable(format);
  }
}
