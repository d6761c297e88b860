/** A CIB with these virtual machines, played by `ocf:pacemaker:Dummy`, and a status where two nodes are up. */
export function cibOfMachines(machines: readonly string[], configuration = ''): string {
  const resources = machines.map(
    (id) => `      <primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy"/>\n`,
  );
  return `<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.9" admin_epoch="0" epoch="5" num_updates="3" have-quorum="1" dc-uuid="1">
  <configuration>
    <crm_config/>
    <nodes>
      <node id="1" uname="node1"/>
      <node id="2" uname="node2"/>
    </nodes>
    <resources>
${resources.join('')}${configuration}    </resources>
    <constraints/>
  </configuration>
  <status>
    <node_state id="1" uname="node1" in_ccm="true" crmd="online" join="member" expected="member">
      <lrm id="1">
        <lrm_resources/>
      </lrm>
    </node_state>
    <node_state id="2" uname="node2" in_ccm="true" crmd="online" join="member" expected="member">
      <lrm id="2">
        <lrm_resources/>
      </lrm>
    </node_state>
  </status>
</cib>
`;
}
