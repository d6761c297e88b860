import type { AgentName } from '../../agents/agent-name.ts';
import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { NvsetName } from '../../cib/nvset.ts';
import { newNvset } from '../../cib/set-nvpairs.ts';
import type { Settings } from '../../grammar/settings.ts';
import { checkLevelName, intervalOf, type Operation } from './operation.ts';
import { sortedByName } from './sorted-by-name.ts';

export interface PrimitiveContent {
  readonly id: string;
  readonly agent: AgentName;
  readonly parameters: Settings;
  readonly meta: Settings;
  readonly operations: readonly Operation[];
}

/**
 * A `<primitive>` as pcs writes a new one: nvpairs sorted by name, sets without content left out. `reserved` holds
 * the ids already given out in the same change; new ones are added.
 */
export function newPrimitive(
  document: CibDocument,
  content: PrimitiveContent,
  reserved: Set<string>,
): NewElement {
  const { id, agent, parameters, meta, operations } = content;
  reserved.add(id);
  const newSet = (name: NvsetName, settings: Settings) =>
    settings.length === 0
      ? []
      : [newNvset(document, name, `${id}-${name}`, sortedByName(settings), reserved)];
  return {
    name: 'primitive',
    attributes: [
      ['id', id],
      ['class', agent.standard],
      ['type', agent.type],
      ...(agent.provider === undefined ? [] : [['provider', agent.provider] as const]),
    ],
    children: [
      ...newSet('instance_attributes', parameters),
      ...newSet('meta_attributes', meta),
      newOperations(document, id, operations, reserved),
    ],
  };
}

function newOperations(
  document: CibDocument,
  resource: string,
  operations: readonly Operation[],
  reserved: Set<string>,
): NewElement {
  const children = operations.map((operation) => newOperation(document, resource, operation, reserved));
  return { name: 'operations', attributes: [], children };
}

/** An `<op>` of the resource; a typed `id` is used as it is and must have been checked. */
export function newOperation(
  document: CibDocument,
  resource: string,
  operation: Operation,
  reserved: Set<string>,
): NewElement {
  const { name, attributes, checkLevel } = operation;
  const typed = attributes.find(([key]) => key === 'id')?.[1];
  const id = typed ?? freshId(document, operationId(resource, name, intervalOf(operation)), reserved);
  reserved.add(id);
  return {
    name: 'op',
    attributes: [['name', name], ...attributes, ...(typed === undefined ? [['id', id] as const] : [])],
    children: checkLevel === undefined ? [] : [newCheckLevel(document, id, checkLevel, reserved)],
  };
}

/** The id that pcs gives to an operation, with the interval as typed. */
export function operationId(resource: string, operation: string, interval: string): string {
  return `${resource}-${operation}-interval-${interval}`;
}

/** The set inside an `<op>` that tells the agent how deep to look. */
function newCheckLevel(
  document: CibDocument,
  operation: string,
  level: string,
  reserved: Set<string>,
): NewElement {
  const set = `${operation}-instance_attributes`;
  return newNvset(document, 'instance_attributes', set, [[checkLevelName, level]], reserved);
}
