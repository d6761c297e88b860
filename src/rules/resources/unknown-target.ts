import type { CibDocument } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, namesIn } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';

/**
 * Why an id is nothing that a command about resources can act on: a guest node's name, another element, or unknown,
 * with the name that was probably meant. `isTarget` says what the command takes.
 */
export function unknownTarget(
  { document, cluster }: { readonly document: CibDocument; readonly cluster: Cluster },
  id: string,
  isTarget: (name: string) => boolean,
): Diagnostic {
  const guest = cluster.guests.find(({ name }) => name === id);
  if (guest !== undefined) {
    const { name: node, resource, line } = guest;
    return diagnose('STATE_TARGET_IS_GUEST', { node, resource, line });
  }
  const element = document.byId(id);
  if (element !== undefined) {
    return diagnose('STATE_TARGET_NO_RESOURCE', { id, element: element.name, line: element.line });
  }
  const similar = nearest(id, namesIn(cluster).filter(isTarget));
  return diagnose('STATE_TARGET_UNKNOWN', { id, ...optional('similar', similar) });
}
