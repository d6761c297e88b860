import type { CibDocument, CibElement } from '../../cib/document.ts';
import { duplicateIds } from '../../cib/duplicate-ids.ts';
import { resourceKind, resourcesOf, resourcesUnder } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * What is wrong with the configuration without being a clash of one of its nodes: `remote-node` where Pacemaker
 * does not look for it, and XML ids that stand there twice. Linear in the CIB.
 */
export function auditConfiguration(document: CibDocument): Diagnostic[] {
  return [...ignoredRemoteNodes(document), ...repeatedIds(document)];
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
  const pairs = resource.children('meta_attributes').flatMap((set) => set.children('nvpair'));
  return pairs.filter((pair) => pair.get('name') === 'remote-node');
}

function repeatedIds(document: CibDocument): Diagnostic[] {
  return duplicateIds(document).map(({ id, elements }) =>
    diagnose('ID_REPEATED', {
      id,
      elements: elements.map(({ name, line }) => ({ element: name, line })),
    }),
  );
}
