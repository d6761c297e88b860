import { embeddedProperties } from '../agents/embedded/cluster-properties.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasProgram } from '../inspect/has-program.ts';
import type { Context } from '../model/context.ts';
import type { PropertyMetadata } from '../model/property-metadata.ts';
import { type Result, success } from '../model/result.ts';
import type { OpenCluster } from './cluster-access.ts';

/** Whose properties count: those of the live cluster's node, else of the Pacemaker installed here, else the built-in list. */
export async function propertiesOf(
  cluster: OpenCluster,
  context: Context,
): Promise<Result<readonly PropertyMetadata[], Diagnostic>> {
  const isInstalled = hasProgram('crm_attribute', context.environment);
  if (cluster.door === undefined && !isInstalled) return success(embeddedProperties());
  const { installedProperties } = await import('../inspect/property-source.ts');
  if (cluster.door !== undefined) return installedProperties(cluster.door.host);
  const { localHost } = await import('../host/local-host.ts');
  return installedProperties(localHost(context));
}
