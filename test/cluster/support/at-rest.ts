import { clusterNodes, type LabDefinition } from '../lab/definition.ts';
import { enterHost } from '../lab/enter.ts';
import { attempt } from '../lab/run.ts';
import { waitUntil } from '../lab/wait-until.ts';

/**
 * Waits until the cluster has come to rest: the scheduler finds nothing to do in any node's copy of the CIB, probes
 * and first monitors included, and no controller is at work. That is what somebody waits for who types one line after
 * another, and before it a fault would hit whatever is under way just then. Nodes that are down do not count.
 *
 * `crm_resource --wait` asks the scheduler too, but takes two seconds at least.
 */
export async function waitForRest(lab: LabDefinition): Promise<void> {
  let busy: string[] = [];
  await waitUntil(
    'the cluster to come to rest',
    90,
    async () => {
      const nodes = await Promise.all(clusterNodes(lab).map(({ name }) => lookAt(lab.name, name)));
      const running = nodes.filter((node) => node !== undefined);
      busy = running.flatMap((node) => node.underWay);
      return running.length === 0 || (busy.length === 0 && running.some(({ leads }) => leads));
    },
    () => busy.join('\n'),
  );
}

/** What a node's Pacemaker has to do yet; undefined where none runs. */
type NodeAtWork = { readonly leads: boolean; readonly underWay: readonly string[] };

/** A look at the CIB first: a controller that idles afterwards has nothing of it under way either. */
const look = `crm_simulate --live-check --simulate --output-as=xml || exit
crmadmin --quiet --status="$(uname -n)" || true`;

async function lookAt(lab: string, node: string): Promise<NodeAtWork | undefined> {
  try {
    const { status, stdout } = await attempt(enterHost(lab, node, ['sh', '-c', look]), { timeout: 30_000 });
    return status === 0 ? atWork(node, stdout) : undefined;
  } catch {
    return undefined; // Its power is cut.
  }
}

function atWork(node: string, said: string): NodeAtWork {
  const [, planned = ''] = /<transition>(.*)<\/transition>/s.exec(said) ?? [];
  const state = /S_\w+/.exec(said)?.[0] ?? 'without a state';
  return {
    leads: state === 'S_IDLE',
    underWay: [
      ...(planned.match(/<(rsc|cluster)_action [^>]*>/g) ?? []),
      ...(['S_IDLE', 'S_NOT_DC'].includes(state) ? [] : [state]),
    ].map((each) => `${node}: ${each}`),
  };
}
