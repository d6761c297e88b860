import { clusterProperty } from '../cib/cluster-property.ts';
import { propertiesInForce } from '../cib/property-sets.ts';
import { readSetsNamed } from '../cib/read-attribute-sets.ts';
import { readConfiguredResources } from '../cib/read-configured-resources.ts';
import { readConstraints } from '../cib/read-constraints.ts';
import { readFencingLevels } from '../cib/read-fencing-levels.ts';
import type { AttributeSet } from '../model/configured-resource.ts';
import type { Configuration } from '../output/configuration.ts';
import { selectDevices } from '../output/select-devices.ts';
import { selectResources } from '../output/select-resources.ts';
import { listNodes } from '../plan/nodes/list-nodes.ts';
import type { State } from '../plan/plan.ts';

/** Everything that `config` shows, read out of the CIB. */
export function readConfiguration(state: State): Configuration {
  const { document, cluster } = state;
  const resources = readConfiguredResources(document);
  const { configuration } = document;
  return {
    clusterName: clusterProperty(document, 'cluster-name'),
    corosyncNodes: cluster.clusterNodes
      .filter(({ addresses }) => addresses.length > 0)
      .map(({ name }) => name),
    nodes: listNodes(state),
    resources: selectResources(resources, []),
    devices: selectDevices(resources, []).devices,
    levels: readFencingLevels(document),
    constraints: readConstraints(document),
    alerts: (configuration.child('alerts')?.children('alert') ?? []).map((alert) => ({
      id: alert.id,
      path: alert.get('path') ?? '',
      recipients: alert.children('recipient').map((one) => ({ id: one.id, value: one.get('value') ?? '' })),
    })),
    resourceDefaults: setsOf(state, 'rsc_defaults', 'meta_attributes'),
    operationDefaults: setsOf(state, 'op_defaults', 'meta_attributes'),
    propertySets: setsOf(state, 'crm_config', 'cluster_property_set'),
    properties: propertiesInForce(document),
    tags: (configuration.child('tags')?.children('tag') ?? []).map((tag) => ({
      id: tag.id,
      members: tag.children('obj_ref').map(({ id }) => id),
    })),
  };
}

function setsOf({ document }: State, section: string, name: string): readonly AttributeSet[] {
  const element = document.configuration.child(section);
  return element === undefined ? [] : readSetsNamed(name, element, document);
}
