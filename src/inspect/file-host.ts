import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Context } from '../model/context.ts';

/** This machine, with Pacemaker's tools reading a CIB file in the place of the cluster (their `CIB_file`). */
export async function fileHost(file: string, context: Context): Promise<Host> {
  // Loaded here because most commands on a file need no tool at all.
  const { localHost } = await import('../host/local-host.ts');
  const host = localHost(context);
  const CIB_file = resolve(context.workingDirectory, file);
  return {
    name: host.name,
    run: (command) => host.run({ ...command, environment: { ...command.environment, CIB_file } }),
    close: () => host.close(),
  };
}
