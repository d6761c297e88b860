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
  let nodes: readonly NodeAtWork[] = [];
  let idleSince = Number.NaN;
  const isAtRest = async () => {
    nodes = await lookAtAll(lab);
    if (nodes.length === 0) return true;
    if (!isIdle(nodes)) idleSince = Number.NaN;
    else if (Number.isNaN(idleSince)) idleSince = Date.now();
    return Date.now() - idleSince >= (nodes.some(({ planned }) => planned.length > 0) ? leftForLater : 0);
  };
  await waitUntil('the cluster to come to rest', 90, isAtRest, () => JSON.stringify(nodes, undefined, 2));
}

/** What a node's Pacemaker does and has to do yet. */
type NodeAtWork = { readonly name: string; readonly state: string; readonly planned: readonly string[] };

/**
 * Milliseconds after which a plan that nobody carries out is none: a remote node that left in order is connected
 * again when something changes, and not before.
 */
const leftForLater = 20_000;

function isIdle(nodes: readonly NodeAtWork[]): boolean {
  const states = nodes.map(({ state }) => state);
  return states.includes('S_IDLE') && states.every((state) => ['S_IDLE', 'S_NOT_DC'].includes(state));
}

async function lookAtAll(lab: LabDefinition): Promise<NodeAtWork[]> {
  const nodes = await Promise.all(clusterNodes(lab).map(({ name }) => lookAt(lab.name, name)));
  return nodes.filter((node) => node !== undefined);
}

/** A look at the CIB first: a controller that idles afterwards has nothing of it under way either. */
const look = `crm_simulate --live-check --simulate --output-as=xml || exit
crmadmin --quiet --status="$(uname -n)" || true`;

/** Undefined where no Pacemaker runs. */
async function lookAt(lab: string, name: string): Promise<NodeAtWork | undefined> {
  try {
    const { status, stdout } = await attempt(enterHost(lab, name, ['sh', '-c', look]), { timeout: 30_000 });
    if (status !== 0) return undefined;
    const [, planned = ''] = /<transition>(.*)<\/transition>/s.exec(stdout) ?? [];
    return {
      name,
      state: /S_\w+/.exec(stdout)?.[0] ?? 'without a state',
      planned: planned.match(/<(rsc|cluster)_action [^>]*>/g) ?? [],
    };
  } catch {
    return undefined; // Its power is cut.
  }
}
