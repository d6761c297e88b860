import type { AgentName } from '../../agents/agent-name.ts';
import type { CibDocument } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { agentOf } from '../../rules/resources/agent-of.ts';

/** The agent of the primitive with this id; undefined where there is no such primitive. */
export function agentOfResource(document: CibDocument, id: string): AgentName | undefined {
  const element = findResource(document, id);
  return element?.name === 'primitive' ? agentOf(document, element) : undefined;
}
