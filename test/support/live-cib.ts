import { upNode } from './status-section.ts';

export interface LiveCib {
  /** What stands in `<resources>`. */
  readonly resources?: string;
  readonly constraints?: string;
  /** What stands in `<status>`; two nodes that are up and run nothing, where not said. */
  readonly status?: string;
  /** Cluster options; fencing is on where not said, as in Pacemaker. */
  readonly options?: Readonly<Record<string, string>>;
}

/** The CIB of a running cluster of node1 and node2, as cibadmin gives it: version 0.5.3. */
export function liveCib({ resources = '', constraints = '', status, options = {} }: LiveCib): string {
  return `<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.9" admin_epoch="0" epoch="5" num_updates="3" have-quorum="1" dc-uuid="1">
  <configuration>
    <crm_config>
      <cluster_property_set id="cib-bootstrap-options">
${Object.entries(options).map(clusterOption).join('')}      </cluster_property_set>
    </crm_config>
    <nodes>
      <node id="1" uname="node1"/>
      <node id="2" uname="node2"/>
    </nodes>
    <resources>
${resources}
    </resources>
    <constraints>
${constraints}
    </constraints>
  </configuration>
  <status>
${status ?? upNode('1', 'node1') + upNode('2', 'node2')}
  </status>
</cib>
`;
}

/** A resource of the agent `ocf:pacemaker:Dummy` with these meta attributes: plays a virtual machine. */
export function dummy(id: string, meta: Readonly<Record<string, string>> = {}): string {
  return primitive(id, 'Dummy', meta);
}

/** An `ocf:pacemaker` resource with these meta attributes. */
export function primitive(id: string, type: string, meta: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(meta).map(
    ([name, value]) => `<nvpair id="${id}-meta-${name}" name="${name}" value="${value}"/>`,
  );
  const set =
    pairs.length === 0 ? '' : `<meta_attributes id="${id}-meta">${pairs.join('')}</meta_attributes>`;
  return `      <primitive id="${id}" class="ocf" provider="pacemaker" type="${type}">${set}</primitive>\n`;
}

function clusterOption([name, value]: readonly [string, string]): string {
  return `        <nvpair id="cib-bootstrap-options-${name}" name="${name}" value="${value}"/>\n`;
}
