import { booleanOf } from '../model/boolean.ts';
import type { AttributeSets, ConfiguredPrimitive, ConfiguredResource } from '../model/configured-resource.ts';
import { unreachable } from '../model/unreachable.ts';
import { indent } from './indent.ts';

/** Resources in crm_mon's layout without states: what a configuration alone can tell. */
export function resourceTreeLines(resources: readonly ConfiguredResource[]): string[] {
  return indent(resources.flatMap(resourceLines));
}

function resourceLines(resource: ConfiguredResource): string[] {
  switch (resource.kind) {
    case 'primitive':
      return [primitiveLine(resource)];
    case 'group':
      return [
        `* Resource Group: ${resource.id}${flags(resource)}:`,
        ...indent(resource.members.map(primitiveLine)),
      ];
    case 'clone': {
      const promotable = resource.element === 'master' || isSet(resource, 'promotable', true);
      const kind = promotable ? ' (promotable)' : '';
      const heading = `* Clone Set: ${resource.id} [${resource.member?.id ?? ''}]${kind}${flags(resource)}:`;
      return [heading, ...indent(resource.member === undefined ? [] : resourceLines(resource.member))];
    }
    case 'bundle': {
      const image = resource.container?.options.get('image') ?? '';
      const heading = `* Container bundle: ${resource.id} [${image}]${flags(resource)}:`;
      return [heading, ...indent(resource.member === undefined ? [] : [primitiveLine(resource.member)])];
    }
    default:
      return unreachable(resource);
  }
}

function primitiveLine(primitive: ConfiguredPrimitive): string {
  const { id, agent, template } = primitive;
  const name =
    agent === undefined
      ? `template ${template ?? ''}`
      : [agent.standard, ...(agent.provider === undefined ? [] : [agent.provider]), agent.type].join(':');
  const guest = metaValue(primitive, 'remote-node');
  const node = guest === undefined ? '' : ` guest node ${guest}`;
  return `* ${id}\t(${name}):\t${node}${flags(primitive)}`.trimEnd();
}

function flags(sets: AttributeSets): string {
  const words = [
    ...(metaValue(sets, 'target-role')?.toLowerCase() === 'stopped' ? ['disabled'] : []),
    ...(isSet(sets, 'is-managed', false) ? ['unmanaged'] : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function isSet(sets: AttributeSets, name: string, value: boolean): boolean {
  return booleanOf(metaValue(sets, name) ?? '') === value;
}

function metaValue({ metaAttributes }: AttributeSets, name: string): string | undefined {
  const plain = metaAttributes.filter(({ rule }) => rule === undefined);
  return plain.flatMap(({ pairs }) => pairs).find((pair) => pair.name === name)?.value;
}
