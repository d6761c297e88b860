import { resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { localHost } from '../host/local-host.ts';
import { verifyCib } from '../pacemaker/tools/crm-verify.ts';
import { nodesNotMade } from '../plan/nodes/audit-configuration.ts';
import { listNodes } from '../plan/nodes/list-nodes.ts';
import type { Looking } from '../reach/looking.ts';
import type { View } from './show.ts';

/** What `cluster verify` finds: Pacemaker's remarks, and what the rules say of every guest and remote node. */
export async function verifyView(looking: Looking): Promise<View> {
  const { state } = looking;
  const clashes = listNodes(state).flatMap((node) => node.clashes);
  const own = [...clashes, ...nodesNotMade(state.document)];
  const theirs = await pacemakerFindings(looking);
  return { diagnostics: distinct([...theirs, ...own]), listing: {} };
}

async function pacemakerFindings({ cluster, input, context }: Looking): Promise<Diagnostic[]> {
  const { file, full } = input.options;
  const host: Host = cluster.door?.host ?? localHost(context);
  const path = file === undefined ? undefined : resolve(context.workingDirectory, file);
  const verified = await verifyCib(host, path);
  if (!verified.ok) {
    const isMissing = verified.error.code === 'CLUSTER_TOOL_MISSING' && file !== undefined;
    return [isMissing ? diagnose('CIB_NOT_VERIFIED', { tool: 'crm_verify' }) : verified.error];
  }
  const { errors, warnings } = verified.value;
  return [
    ...errors.map((finding) => diagnose('CIB_INVALID', { finding })),
    ...(full ? warnings.map((finding) => diagnose('CIB_CHECK_WARNED', { finding })) : []),
  ];
}

/** Two nodes that clash with each other both say so in the same words. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}
