import { readCluster } from '../cib/read-cluster.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { readCorosyncFile } from '../inspect/corosync-file.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { CibStore } from '../pacemaker/cib-store.ts';
import type { State } from '../plan/plan.ts';
import type { OpenCluster } from './cluster-access.ts';
import { lazyConnections } from './lazy-connections.ts';

/**
 * Opens the cluster that the options name: `-f FILE`, `-H NODE…` or `PACER_HOST`, else this machine. With the
 * purpose `change` a file stays locked until the cluster is closed.
 */
export async function openCluster(
  options: Options,
  context: Context,
  purpose: 'change' | 'read',
): Promise<Result<OpenCluster, Diagnostic>> {
  if (options.file !== undefined) return openFile(options.file, options, context, purpose);
  const { openLiveCluster } = await import('./open-live-cluster.ts');
  return openLiveCluster(options, context);
}

async function openFile(
  file: string,
  options: Options,
  context: Context,
  purpose: 'change' | 'read',
): Promise<Result<OpenCluster, Diagnostic>> {
  // Elsewhere that is standard input and output; a change would make a file of this name and say nothing.
  if (file === '-') return failure(diagnose('FILE_IS_DASH', {}));
  const store =
    purpose === 'read'
      ? (await import('../pacemaker/file/read-file-store.ts')).readFileStore(file, context)
      : (await import('../pacemaker/file/file-store.ts')).fileStore(file, context, 'change');
  const connections = lazyConnections(options, context);
  return success({
    store,
    door: undefined,
    openHost: connections.open,
    readState: () => readFileState(store, options, context),
    close: async () => {
      await store.release?.();
      await connections.close();
    },
  });
}

async function readFileState(
  store: CibStore,
  options: Options,
  context: Context,
): Promise<Result<State, Diagnostic>> {
  const document = await store.read();
  if (!document.ok) return document;
  const corosyncNodes = await readCorosyncFile(options.corosyncConf, context.workingDirectory);
  if (!corosyncNodes.ok) return corosyncNodes;
  let cluster: Cluster | undefined;
  return success({
    document: document.value,
    where: 'file',
    // Read when it is asked for: a listing of resources does without it.
    get cluster() {
      cluster ??= readCluster(document.value, corosyncNodes.value);
      return cluster;
    },
  });
}
