import type {
  ConfiguredClone,
  ConfiguredGroup,
  ConfiguredOperation,
  ConfiguredPrimitive,
} from '../model/configured-resource.ts';
import { unreachable } from '../model/unreachable.ts';
import { attributeSetLines } from './attribute-set-text.ts';
import { bundleLines } from './bundle-text.ts';
import { displayPair } from './display-value.ts';
import { indent } from './indent.ts';
import { operationOptions } from './operation-options.ts';
import type { SelectedResources } from './select-resources.ts';

/**
 * The text of `pcs resource config` 0.11.5, byte for byte, but for what pcs leaves out or stops at. The
 * differences, all meant:
 * - every attribute set is shown, where pcs shows the first of its kind only;
 * - a set given by `id-ref` is shown with what it refers to, where pcs shows nothing;
 * - an operation's description, its other options, instance attributes and meta attributes are shown, where pcs
 *   knows `OCF_CHECK_LEVEL` only;
 * - a resource made from a template is shown as `(template=ID)`, where pcs ends in a traceback;
 * - a tab in a value stays one, where pcs prints four blanks.
 */
export function resourceConfigText({ shown }: Pick<SelectedResources, 'shown'>): string {
  // By kind, as pcs does.
  const lines = [
    ...shown.flatMap((resource) => (resource.kind === 'primitive' ? primitiveLines(resource) : [])),
    ...shown.flatMap((resource) => (resource.kind === 'group' ? groupLines(resource) : [])),
    ...shown.flatMap((resource) => (resource.kind === 'clone' ? cloneLines(resource) : [])),
    ...shown.flatMap((resource) =>
      resource.kind === 'bundle' ? bundleLines(resource, memberLines(resource.member)) : [],
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function primitiveLines(primitive: ConfiguredPrimitive): string[] {
  return [
    `Resource: ${primitive.id} (${agentText(primitive)})`,
    ...indent([
      ...descriptionLines(primitive),
      ...attributeSetLines('Attributes', primitive.instanceAttributes),
      ...attributeSetLines('Meta Attributes', primitive.metaAttributes),
      ...attributeSetLines('Utilization', primitive.utilization),
      ...operationsLines(primitive.operations),
    ]),
  ];
}

function agentText({ agent, template }: ConfiguredPrimitive): string {
  if (agent === undefined) return `template=${template ?? ''}`;
  const provider = agent.provider === undefined ? '' : ` provider=${agent.provider}`;
  return `class=${agent.standard}${provider} type=${agent.type}`;
}

function descriptionLines({ description }: { readonly description?: string }): string[] {
  return description === undefined || description === '' ? [] : [`Description: ${description}`];
}

function operationsLines(operations: readonly ConfiguredOperation[]): string[] {
  if (operations.length === 0) return [];
  return ['Operations:', ...indent(operations.flatMap(operationLines))];
}

function operationLines(operation: ConfiguredOperation): string[] {
  const options = operationOptions(operation).map(([name, value]) => displayPair(name, value));
  return [
    `${operation.name}: ${operation.id}`,
    ...indent([...options, ...attributeSetLines('Meta Attributes', operation.metaAttributes)]),
  ];
}

function groupLines(group: ConfiguredGroup): string[] {
  return [
    `Group: ${group.id}`,
    ...indent([
      ...descriptionLines(group),
      ...attributeSetLines('Attributes', group.instanceAttributes),
      ...attributeSetLines('Meta Attributes', group.metaAttributes),
      ...group.members.flatMap(primitiveLines),
    ]),
  ];
}

function cloneLines(clone: ConfiguredClone): string[] {
  return [
    `Clone: ${clone.id}`,
    ...indent([
      ...descriptionLines(clone),
      ...attributeSetLines('Attributes', clone.instanceAttributes),
      ...attributeSetLines('Meta Attributes', clone.metaAttributes),
      ...memberLines(clone.member),
    ]),
  ];
}

function memberLines(member: ConfiguredPrimitive | ConfiguredGroup | undefined): string[] {
  if (member === undefined) return [];
  switch (member.kind) {
    case 'primitive':
      return primitiveLines(member);
    case 'group':
      return groupLines(member);
    default:
      return unreachable(member);
  }
}
