import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/** How much of the status is wanted. */
interface StatusScope {
  readonly full: boolean;
  readonly hideInactive?: boolean;
  /** Only this resource, or those with this tag. */
  readonly id?: string;
  /** Only what concerns this node, or those with this tag. */
  readonly node?: string;
}

/** The status as crm_mon words it, resources that do not run included: what `pcs status` shows. */
export async function readStatusText(
  host: Host,
  { full, hideInactive = false, id, node }: StatusScope,
): Promise<Result<string, Diagnostic>> {
  const details = full ? ['--show-detail', '--show-node-attributes', '--failcounts'] : [];
  const inactive = hideInactive ? [] : ['--inactive'];
  const only = [
    ...(id === undefined ? [] : [`--resource=${id}`]),
    ...(node === undefined ? [] : [`--node=${node}`]),
  ];
  const ran = await runTool(host, { argv: ['crm_mon', '--one-shot', ...inactive, ...details, ...only] });
  if (!ran.ok) return ran;
  return ran.value.status === exitStatus.ok
    ? success(ran.value.stdout)
    : toolFailed(host, 'crm_mon', ran.value);
}

/** The status as crm_mon writes it for programs, resources that do not run included. */
export async function readStatusXml(host: Host): Promise<Result<string, Diagnostic>> {
  const ran = await runTool(host, { argv: ['crm_mon', '--one-shot', '--inactive', '--output-as=xml'] });
  if (!ran.ok) return ran;
  return ran.value.status === exitStatus.ok
    ? success(ran.value.stdout)
    : toolFailed(host, 'crm_mon', ran.value);
}

/**
 * The lines of crm_mon's list of resources, without its heading and without fencing devices, as
 * `pcs resource status` has them. crm_mon 2.1.5 cannot print the list alone: `--include=resources` keeps headings.
 */
export function resourceLines(statusText: string): string[] {
  return listedLines(statusText).filter((line) => !isDevice(line));
}

/** The lines about fencing devices: what `pcs stonith status` has. */
export function deviceLines(statusText: string): string[] {
  return listedLines(statusText).filter(isDevice);
}

/** All lines of the list, devices too. */
export function listedLines(statusText: string): string[] {
  const lines = statusText.split('\n');
  const heading = lines.findIndex((line) => /^(Full List of|Active) Resources:$/.test(line));
  if (heading < 0) return [];
  const end = lines.indexOf('', heading);
  const listed = lines.slice(heading + 1, end < 0 ? undefined : end);
  return listed.filter((line) => !/^ {2}\* No (active )?resources$/i.test(line));
}

function isDevice(line: string): boolean {
  return line.includes('\t(stonith:');
}
