import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NodeSettingsRequest } from '../grammar/node-settings.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { AttributeSet } from '../model/configured-resource.ts';
import type { Context } from '../model/context.ts';
import type { NodeAttributes } from '../model/node-attributes.ts';
import { type Result, success } from '../model/result.ts';
import type { NodeSetKind } from '../output/node-attributes.ts';
import type { Decision, State } from '../plan/plan.ts';
import { show } from '../show/show.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

interface SettingsCommand {
  readonly kind: NodeSetKind;
  parse(node: string, words: readonly string[]): Result<NodeSettingsRequest, Diagnostic>;
  decide(state: State, request: NodeSettingsRequest): Decision;
}

/** Runs `node attribute` and `node utilization`: with settings they change a node, without they list. */
export async function nodeSettings(
  { kind, parse, decide }: SettingsCommand,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const [node, ...words] = input.words;
  if (node === undefined || words.length === 0) return list(kind, node, input, context);
  const request = parse(node, words);
  if (!request.ok) return usageError(request.error, input, context);
  let isMissing = false;
  const status = await change(
    async () =>
      success({
        decide(state) {
          const decision = decide(state, request.value);
          isMissing = decision.diagnostics.some(({ code }) => code === 'NODE_ATTRIBUTE_NOT_SET');
          return decision;
        },
      }),
    input,
    context,
  );
  // Scripts written for pcs tell "was not set" from other errors by this.
  return status === 1 && isMissing ? 2 : status;
}

function list(
  kind: NodeSetKind,
  node: string | undefined,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  return show(
    async (_cluster, state) => {
      const { targetNodes } = await import('../plan/node-attributes/target-nodes.ts');
      const target = node === undefined ? undefined : targetNodes(state, { ghosts: true })(node);
      if (target !== undefined && !target.ok) return { diagnostics: [target.error] };
      const { readNodeAttributes } = await import('../cib/read-node-attributes.ts');
      const { nodeAttributesListing } = await import('../output/node-attributes.ts');
      const nodes = readNodeAttributes(state.document).filter(
        ({ name }) => node === undefined || name === node,
      );
      const wanted = nodes.map((one) => onlyNamed(one, input.options.name));
      return { diagnostics: [], listing: nodeAttributesListing(wanted, kind, input.options.outputFormat) };
    },
    { formats: ['cmd', 'json', 'text'], input, context },
  );
}

/** The node with this attribute alone, where one is asked for. */
function onlyNamed(node: NodeAttributes, name: string | undefined): NodeAttributes {
  if (name === undefined) return node;
  const only = (sets: readonly AttributeSet[]) =>
    sets.map((set) => ({ ...set, pairs: set.pairs.filter((pair) => pair.name === name) }));
  return { ...node, attributes: only(node.attributes), utilization: only(node.utilization) };
}
