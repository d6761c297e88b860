import type { CibDocument, CibElement } from '../../cib/document.ts';
import { duplicateIds } from '../../cib/duplicate-ids.ts';
import { primitivesOf, resourceKind, resourcesOf, resourcesUnder } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { knownMeta } from '../../rules/meta/known-meta.ts';

/**
 * What is wrong with the configuration without being a clash of one of its nodes: `remote-node` where Pacemaker
 * does not look for it, and XML ids that stand there twice. Linear in the CIB.
 */
export function auditConfiguration(document: CibDocument): Diagnostic[] {
  return [...nodesNotMade(document), ...repeatedIds(document)];
}

/** Guest nodes that somebody meant and Pacemaker does not make: nothing else tells of them. */
export function nodesNotMade(document: CibDocument): Diagnostic[] {
  return [...ignoredRemoteNodes(document), ...misspelledNames(document)];
}

/** Meta attributes that are called almost as those of a guest node; names of one's own are let be. */
function misspelledNames(document: CibDocument): Diagnostic[] {
  const known = Object.keys(knownMeta('primitive'));
  const seen = new Map<string, string | undefined>(known.map((name) => [name, undefined]));
  const meant = (name: string) => {
    if (!seen.has(name)) seen.set(name, nearest(name, known));
    return seen.get(name);
  };
  return [...primitivesOf(document)].flatMap((primitive) =>
    metaPairs(primitive).flatMap((pair) => {
      const name = pair.get('name') ?? '';
      const similar = meant(name);
      if (similar?.startsWith('remote-') !== true) return [];
      return [diagnose('META_MISSPELLED', { name, similar, resource: primitive.id, line: pair.line })];
    }),
  );
}

/** Only a primitive becomes a guest node (crm_simulate 2.1.5); those in copies are listed as nodes that clash. */
function ignoredRemoteNodes(document: CibDocument): Diagnostic[] {
  return [...resourcesUnder(resourcesOf(document))].flatMap((resource) => {
    const element = resourceKind(resource);
    if (element === undefined || element === 'primitive') return [];
    return remoteNodePairs(resource).map((pair) =>
      diagnose('REMOTE_NODE_IGNORED', {
        node: pair.get('value') ?? '',
        element: element === 'master' ? 'clone' : element,
        resource: resource.id,
        line: pair.line,
      }),
    );
  });
}

function remoteNodePairs(resource: CibElement): CibElement[] {
  return metaPairs(resource).filter((pair) => pair.get('name') === 'remote-node');
}

function metaPairs(resource: CibElement): CibElement[] {
  return resource.children('meta_attributes').flatMap((set) => set.children('nvpair'));
}

function repeatedIds(document: CibDocument): Diagnostic[] {
  return duplicateIds(document).map(({ id, elements }) =>
    diagnose('ID_REPEATED', {
      id,
      elements: elements.map(({ name, line }) => ({ element: name, line })),
    }),
  );
}
