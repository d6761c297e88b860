import { bundleNames, bundleParts } from '../../cib/bundle-names.ts';
import type { CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ClusterStatus } from '../../model/cluster-status.ts';
import { optional } from '../../model/optional.ts';
import { restartRules } from '../../rules/resources/restart-rules.ts';
import { unknownTarget } from '../../rules/resources/unknown-target.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { nodesThatStop } from './disable.ts';
import { momentaryStopEdits, momentaryStopIds } from './momentary-stop.ts';
import { containersOf, withContents } from './resources-named.ts';

export interface RestartRequest {
  readonly resource: string;
  readonly node?: string;
  /** When the cluster starts the resource again whatever happens, as Pacemaker writes dates. */
  readonly end: string;
  /** What runs now. */
  readonly status: ClusterStatus;
}

/** What is restarted where a resource is named: of one in a clone or bundle, all of that. Undefined where it is none. */
export function restartTarget({ document }: State, id: string): CibElement | undefined {
  const found = findResource(document, id);
  if (found === undefined || found.name === 'template') return undefined;
  return containersOf(found).find(({ name }) => name !== 'group') ?? found;
}

/** The ids that crm_mon and crm_simulate have for what runs when this resource does. */
export function partsOf(target: CibElement): string[] {
  return withContents(target).flatMap((resource) => {
    if (resource.name === 'primitive') return [resource.id];
    return resource.name === 'bundle' ? bundleNames(bundleParts(resource)).implicit : [];
  });
}

/** What `resource restart` comes to: the resource stopped until a moment, which is taken back once it has stopped. */
export function decideRestart(state: State, request: RestartRequest): Decision {
  const { document } = state;
  const target = restartTarget(state, request.resource);
  if (target === undefined) {
    const isTarget = (name: string) => restartTarget(state, name) !== undefined;
    return { diagnostics: [unknownTarget(state, request.resource, isTarget)], edits: [] };
  }
  const node = optional('node', request.node);
  const found = restartRules(state, {
    target,
    parts: partsOf(target),
    status: request.status,
    ...node,
    brokeOff: momentaryStopIds({ resource: target, ...node }).some((id) => document.byId(id) !== undefined),
  });
  const diagnostics = [...named(request.resource, target), ...found];
  if (found.some(stops)) return { diagnostics, edits: [] };
  return {
    diagnostics: [...diagnostics, ...nodesThatRestart(state, target)],
    edits: momentaryStopEdits(document, { resource: target, ...node, end: request.end }),
  };
}

function named(resource: string, target: CibElement): Diagnostic[] {
  return target.id === resource ? [] : [diagnose('RESTART_OF_CONTAINER', { container: target.id })];
}

/** A disabled machine takes its guest node down for good, and is said; a restart does it in passing, and is asked for. */
function nodesThatRestart(state: State, target: CibElement): Diagnostic[] {
  return nodesThatStop(state, withContents(target)).map((found) => {
    if (found.code !== 'GUEST_GOES_WITH_MACHINE') return found;
    const { node, resource } = found.facts;
    return diagnose('WOULD_RESTART_VM', { resources: [resource], guest: node });
  });
}
