import type { AgentName } from '../../agents/agent-name.ts';
import type { CibDocument, CibElement } from '../../cib/document.ts';
import { optional } from '../../model/optional.ts';

/** The agent of a primitive, its template's where it has none of its own; undefined for broken ones. */
export function agentOf(document: CibDocument, primitive: CibElement): AgentName | undefined {
  const template = primitive.get('template');
  const source = template === undefined ? primitive : document.byId(template);
  const standard = source?.get('class');
  const type = source?.get('type');
  if (standard === undefined || type === undefined) return undefined;
  return { standard, type, ...optional('provider', source?.get('provider')) };
}
