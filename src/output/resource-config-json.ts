import { booleanOf } from '../model/boolean.ts';
import type {
  ConfiguredClone,
  ConfiguredGroup,
  ConfiguredOperation,
  ConfiguredPrimitive,
} from '../model/configured-resource.ts';
import { attributeSetsJson } from './attribute-set-json.ts';
import { bundleJson } from './bundle-json.ts';
import type { SelectedResources } from './select-resources.ts';

/**
 * The JSON of `pcs resource config --output-format=json` 0.11.5: the same keys, flat lists in which a group, clone
 * or bundle names its members by id. Pacer adds `template` where pcs ends in a traceback, and `schemaVersion` as everywhere.
 */
export function resourceConfigJson({ all }: Pick<SelectedResources, 'all'>): object {
  return {
    primitives: all.filter((resource) => resource.kind === 'primitive').map(primitiveJson),
    clones: all.filter((resource) => resource.kind === 'clone').map(cloneJson),
    groups: all.filter((resource) => resource.kind === 'group').map(groupJson),
    bundles: all.filter((resource) => resource.kind === 'bundle').map(bundleJson),
  };
}

function primitiveJson(primitive: ConfiguredPrimitive): object {
  const { agent, template } = primitive;
  return {
    id: primitive.id,
    agent_name:
      agent === undefined
        ? null
        : { standard: agent.standard, provider: agent.provider ?? null, type: agent.type },
    ...(template === undefined ? {} : { template }),
    description: primitive.description ?? null,
    operations: primitive.operations.map(operationJson),
    meta_attributes: attributeSetsJson(primitive.metaAttributes),
    instance_attributes: attributeSetsJson(primitive.instanceAttributes),
    utilization: attributeSetsJson(primitive.utilization),
  };
}

function operationJson({ id, name, options, ...sets }: ConfiguredOperation): object {
  return {
    id,
    name,
    interval: options.get('interval') ?? null,
    description: options.get('description') ?? null,
    start_delay: options.get('start-delay') ?? null,
    interval_origin: options.get('interval-origin') ?? null,
    timeout: options.get('timeout') ?? null,
    enabled: boolean(options.get('enabled')),
    record_pending: boolean(options.get('record-pending')),
    role: options.get('role') ?? null,
    on_fail: options.get('on-fail') ?? null,
    meta_attributes: attributeSetsJson(sets.metaAttributes),
    instance_attributes: attributeSetsJson(sets.instanceAttributes),
  };
}

function cloneJson(clone: ConfiguredClone): object {
  return {
    id: clone.id,
    description: clone.description ?? null,
    member_id: clone.member?.id ?? null,
    meta_attributes: attributeSetsJson(clone.metaAttributes),
    instance_attributes: attributeSetsJson(clone.instanceAttributes),
  };
}

function groupJson(group: ConfiguredGroup): object {
  return {
    id: group.id,
    description: group.description ?? null,
    member_ids: group.members.map(({ id }) => id),
    meta_attributes: attributeSetsJson(group.metaAttributes),
    instance_attributes: attributeSetsJson(group.instanceAttributes),
  };
}

function boolean(text: string | undefined): boolean | string | null {
  return text === undefined ? null : (booleanOf(text) ?? text);
}
