import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { readQuorumText } from '../pacemaker/tools/corosync-quorum.ts';
import { hostReach } from '../reach/host-reach.ts';
import { print, type View } from './show.ts';

/**
 * Shows what corosync on a cluster node says, without a look at the CIB: corosync's state is of interest just when
 * Pacemaker does not run.
 */
export async function corosyncView(
  what: 'membership' | 'quorum',
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const reach = hostReach(input.options, context);
  try {
    const door = await reach.door();
    const answer = door.ok ? await readQuorumText(door.value.host, what) : door;
    const view: View = answer.ok
      ? { diagnostics: [], listing: answer.value }
      : { diagnostics: [answer.error] };
    return await print(view, input, context);
  } finally {
    await reach.close();
  }
}
