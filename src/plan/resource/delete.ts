import type { CibDocument, CibElement } from '../../cib/document.ts';
import { primitivesOf } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ResourceDeleteRequest } from '../../grammar/resource-delete.ts';
import { onlyAboutNodes } from '../nodes/references-to-node.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { Removal } from './removal.ts';
import { removeReferences, takeWhole } from './remove-references.ts';
import { resourcesThatGo } from './resources-that-go.ts';
import { targetOfChange } from './target-of-change.ts';

/**
 * What `resource delete` comes to: the resources with all that they hold, containers left empty by it, and every
 * reference to any of them: constraints, tags, permissions, fencing levels. A node's resource is refused unless
 * forced; forced, what is only about the node goes too.
 */
export function decideResourceDelete(state: State, { ids }: ResourceDeleteRequest): Decision {
  const targets = ids.map((id) => targetOfChange(state, id));
  const unknown = targets.flatMap((target) => (target.ok ? [] : [target.error]));
  if (unknown.length > 0) return { diagnostics: unknown, edits: [] };
  const named = targets.flatMap((target) => (target.ok ? [target.value] : []));
  const gone = resourcesThatGo(named);
  const goneIds = new Set(gone.flatMap((resource) => idsWithin(resource)));
  const nodes = nodesThatGo(state, goneIds);
  const removal = new Removal();
  for (const resource of gone) removal.take(resource);
  const names = nodes.map(({ name }) => name);
  for (const element of onlyAboutNodes(state.document, names)) takeWhole(element, removal);
  removeReferences(state.document, goneIds, removal);
  const diagnostics = [
    ...nodes.map(({ refusal }) => refusal),
    ...usedTemplates(state.document, goneIds, removal),
    ...removal.notes,
    ...gone.map(noteOf),
  ];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : removal.edits() };
}

const resourceElements = new Set(['primitive', 'group', 'clone', 'master', 'bundle', 'template']);

function idsWithin(resource: CibElement): string[] {
  const inner = [...resource.descendants()].filter(({ name }) => resourceElements.has(name));
  return [resource, ...inner].map(({ id }) => id);
}

interface NodeThatGoes {
  readonly name: string;
  readonly refusal: Diagnostic;
}

function nodesThatGo({ cluster }: State, gone: ReadonlySet<string>): readonly NodeThatGoes[] {
  const guests = cluster.guests.filter(({ resource }) => gone.has(resource));
  const remotes = cluster.remotes.filter(({ resource }) => gone.has(resource));
  return [
    ...guests.map(({ name, resource, line }) => ({
      name,
      refusal: diagnose('GUEST_DELETED', { node: name, resource, line }),
    })),
    ...remotes.map(({ name, line }) => ({ name, refusal: diagnose('REMOTE_DELETED', { node: name, line }) })),
  ];
}

/** A template may go only when nothing is left that takes its agent from it. */
function usedTemplates(document: CibDocument, gone: ReadonlySet<string>, removal: Removal): Diagnostic[] {
  const users = new Map<string, string[]>();
  for (const primitive of primitivesOf(document)) {
    const template = primitive.get('template') ?? '';
    if (!gone.has(template) || removal.covers(primitive)) continue;
    users.set(template, [...(users.get(template) ?? []), primitive.id]);
  }
  return [...users].map(([template, resources]) => diagnose('TEMPLATE_IN_USE', { template, resources }));
}

function noteOf({ name, id, line }: CibElement): Diagnostic {
  return diagnose('RESOURCE_DELETED', { element: name, resource: id, line });
}
