import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { HostConnections } from '../host/connections.ts';
import type { Host } from '../host/host.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import type { Result } from '../model/result.ts';

export interface LazyConnections {
  open(address: string): Promise<Result<Host, Diagnostic>>;
  close(): Promise<void>;
}

/** SSH connections whose code is loaded with the first host: a change of a file alone must not pay for it. */
export function lazyConnections(options: Options, context: Context): LazyConnections {
  let connections: HostConnections | undefined;
  return {
    async open(address) {
      connections ??= await connect(options, context);
      return connections.open(address);
    },
    async close() {
      await connections?.close();
    },
  };
}

async function connect(options: Options, context: Context): Promise<HostConnections> {
  const { hostConnections } = await import('../host/connections.ts');
  return hostConnections(context, {
    ...(options.sshUser === undefined ? {} : { user: options.sshUser }),
    ...(options.sshPort === undefined ? {} : { port: options.sshPort }),
    ...(options.sshConfig === undefined ? {} : { configFile: options.sshConfig }),
    identities: options.identity,
    transport: options.ssh,
  });
}
