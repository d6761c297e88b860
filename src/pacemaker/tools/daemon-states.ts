import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';

/** A daemon of the cluster as systemd has it: `active/enabled`. */
export interface DaemonState {
  readonly daemon: string;
  readonly active: string;
  readonly enabled: string;
}

/** The cluster's daemons on one node; none where systemd does not run or has no such unit. */
export async function readDaemonStates(host: Host): Promise<Result<readonly DaemonState[], Diagnostic>> {
  const argv = ['systemctl', 'show', '--property=Id,LoadState,ActiveState,UnitFileState', ...daemons];
  const ran = await host.run({ argv });
  if (!ran.ok) return ran;
  const states = ran.value.stdout.split(/\n\n+/).map(readUnit);
  return success(states.flatMap((state) => (state === undefined ? [] : [state])));
}

const daemons = ['corosync.service', 'pacemaker.service', 'sbd.service'];

function readUnit(text: string): DaemonState | undefined {
  const values = new Map(text.split('\n').map((line) => line.split('=', 2) as [string, string]));
  const id = values.get('Id');
  if (id === undefined || values.get('LoadState') !== 'loaded') return undefined;
  const daemon = id.replace(/\.service$/, '');
  // sbd is of interest only where it is used.
  if (daemon === 'sbd' && values.get('UnitFileState') !== 'enabled') return undefined;
  return {
    daemon,
    active: values.get('ActiveState') ?? 'unknown',
    enabled: values.get('UnitFileState') || 'disabled',
  };
}
