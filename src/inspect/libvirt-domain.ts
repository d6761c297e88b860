import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { asRootPreamble } from '../model/privileged-commands.ts';
import { type Result, success } from '../model/result.ts';

/** A libvirt domain's definition, or virsh's words why there is none. */
export interface DomainDefinition {
  readonly text?: string;
  readonly reason?: string;
}

/**
 * The definition that libvirt would start the domain from (`virsh dumpxml --inactive`): that of a running one
 * names the sockets and devices of that run. Passwords of consoles are not in it (virsh(1), --security-info).
 */
export async function readDomain(
  host: Host,
  domain: string,
  hypervisor: string | undefined,
): Promise<Result<DomainDefinition, Diagnostic>> {
  const connect = hypervisor === undefined ? [] : ['--connect', hypervisor];
  const script = `${asRootPreamble}asroot virsh "$@"`;
  const ran = await host.run({
    argv: ['sh', '-c', script, 'pacer', ...connect, 'dumpxml', domain, '--inactive'],
  });
  if (!ran.ok) return ran;
  const { status, stdout, stderr } = ran.value;
  // virsh ends its answer with an empty line, which is not the definition's.
  if (status === 0 && stdout.includes('<domain')) return success({ text: `${stdout.trimEnd()}\n` });
  const [reason = `virsh ended with status ${status}`] = stderr
    .split('\n')
    .filter((line) => line.trim() !== '');
  return success({ reason: `${host.name}: ${reason.replace(/^error: /, '')}` });
}

/** The text of a file on a host; undefined where there is none. */
export async function readHostFile(
  host: Host,
  path: string,
): Promise<Result<string | undefined, Diagnostic>> {
  const ran = await host.run({ argv: ['sh', '-c', `${asRootPreamble}asroot cat "$1"`, 'pacer', path] });
  if (!ran.ok) return ran;
  return success(ran.value.status === 0 ? ran.value.stdout : undefined);
}
