import { diagnose } from '../diagnostics/diagnostic.ts';
import { nodeCheckJson, nodeCheckText } from '../output/node-check.ts';
import { checkNode, nodeToCheck } from '../reach/check-node.ts';
import type { Looking } from '../reach/looking.ts';
import type { View } from './show.ts';

/** What `node check` shows; an error where a check fails, so that scripts can tell. */
export async function nodeCheckView(
  looking: Looking,
  name: string,
  given: { readonly address?: string; readonly port?: string },
): Promise<View> {
  const node = nodeToCheck(looking, name, given);
  if ('code' in node) return { diagnostics: [node] };
  const checks = await checkNode(looking, node);
  const failed = checks.filter(({ outcome }) => outcome === 'failed').length;
  const of = checks.filter(({ outcome }) => outcome !== 'skipped').length;
  const isJson = looking.input.options.outputFormat === 'json';
  return {
    diagnostics: failed === 0 ? [] : [diagnose('CHECK_FAILED', { node: node.name, failed, of })],
    listing: isJson ? nodeCheckJson(node, checks) : nodeCheckText(checks),
  };
}
