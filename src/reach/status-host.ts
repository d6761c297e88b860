import { hasStates } from '../cib/has-states.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { hasProgram } from '../inspect/has-program.ts';
import type { Looking } from './looking.ts';

/**
 * Whom to ask for states: the cluster's node, or this machine with the file in the cluster's place. Nobody where a
 * file holds no states or crm_mon is not installed; then a note says so. `evenStateless` is for crm_mon's own
 * document, which programs read whatever is in it.
 */
export async function statusHost(
  { cluster, state, input, context }: Looking,
  { evenStateless = false }: { readonly evenStateless?: boolean } = {},
): Promise<Asked> {
  const { file } = input.options;
  if (cluster.door !== undefined) return { host: cluster.door.host, notes: [] };
  if (file === undefined) return { notes: [] };
  const notes = hasStates(state.document) ? [] : [diagnose('FILE_HAS_NO_STATE', { file })];
  if (notes.length > 0 && !evenStateless) return { notes };
  if (!hasProgram('crm_mon', context.environment))
    return { notes: [diagnose('FILE_STATE_NOT_READ', { file })] };
  const { fileHost } = await import('../inspect/file-host.ts');
  return { host: await fileHost(file, context), notes };
}

export interface Asked {
  readonly host?: Host;
  readonly notes: readonly Diagnostic[];
}
