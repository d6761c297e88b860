import { attributeSetsJson } from './attribute-set-json.ts';
import type { Configuration } from './configuration.ts';
import { constraintConfigJson } from './constraint-config-json.ts';
import { fencingLevelsJson } from './fencing-levels-json.ts';
import { resourceConfigJson } from './resource-config-json.ts';

/** The whole configuration for programs: each part in the form that its own listing has. */
export function configurationJson(configuration: Configuration, now: number): object {
  const { clusterName, corosyncNodes, nodes, resources, devices, levels } = configuration;
  return {
    clusterName: clusterName ?? null,
    corosyncNodes,
    nodes: nodes.map(({ name, kind, resource, address, port }) => ({
      name,
      kind,
      resource: resource ?? null,
      address: address ?? null,
      port: port ?? null,
    })),
    resources: resourceConfigJson(resources),
    stonith: { ...resourceConfigJson({ all: devices }), fencing_levels: fencingLevelsJson(levels) },
    constraints: constraintConfigJson(configuration.constraints, now),
    resourceDefaults: attributeSetsJson(configuration.resourceDefaults),
    operationDefaults: attributeSetsJson(configuration.operationDefaults),
    properties: attributeSetsJson(configuration.propertySets),
    alerts: configuration.alerts,
    tags: configuration.tags,
  };
}
