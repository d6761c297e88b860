/**
 * A CIB with as many VirtualDomain guests as said, twice as many Dummy resources and four times as many
 * constraints: what a large cluster looks like, valid against pacemaker-3.9.rng. About 2.7 kB a guest.
 */
export function bigCib(guests: number): string {
  const numbers = Array.from({ length: guests }, (_, number) => number);
  return [
    '<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">\n',
    '  <configuration>\n    <crm_config/>\n    <nodes>\n      <node id="1" uname="node1"/>\n    </nodes>\n    <resources>\n',
    ...numbers.map(virtualMachine),
    ...numbers.map((number) => dummy(`web${number}`) + dummy(`db${number}`)),
    '    </resources>\n    <constraints>\n',
    ...numbers.map(constraints),
    '    </constraints>\n  </configuration>\n  <status/>\n</cib>\n',
  ].join('');
}

function virtualMachine(number: number): string {
  const id = `vm${number}`;
  const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
  const settings = {
    autoset_utilization_cpu: 'false',
    config: `/etc/libvirt/qemu/${id}.xml`,
    hypervisor: 'qemu:///system',
  };
  const operations = [
    ['migrate_from', '0s', '60s'],
    ['migrate_to', '0s', '120s'],
    ['monitor', '10s', '30s'],
    ['start', '0s', '90s'],
    ['stop', '0s', '90s'],
  ];
  return `      <primitive id="${id}" class="ocf" type="VirtualDomain" provider="heartbeat">
${pairs('meta_attributes', id, { 'remote-addr': address, 'remote-node': `guest${number}` })}
${pairs('instance_attributes', id, settings)}
        <operations>
${operations.map(([name, interval, timeout]) => `          <op name="${name}" interval="${interval}" timeout="${timeout}" id="${id}-${name}-interval-${interval}"/>\n`).join('')}        </operations>
      </primitive>
`;
}

function dummy(id: string): string {
  return `      <primitive id="${id}" class="ocf" type="Dummy" provider="pacemaker">
        <operations>
          <op name="monitor" interval="10s" timeout="20s" id="${id}-monitor-interval-10s"/>
        </operations>
      </primitive>
`;
}

function pairs(set: string, owner: string, values: Record<string, string>): string {
  const id = `${owner}-${set}`;
  const lines = Object.entries(values).map(
    ([name, value]) => `          <nvpair id="${id}-${name}" name="${name}" value="${value}"/>\n`,
  );
  return `        <${set} id="${id}">\n${lines.join('')}        </${set}>`;
}

function constraints(number: number): string {
  const [web, db, guest] = [`web${number}`, `db${number}`, `guest${number}`];
  return `      <rsc_location id="location-${web}-${guest}-INFINITY" rsc="${web}" node="${guest}" score="INFINITY"/>
      <rsc_location id="location-${db}-${guest}-INFINITY" rsc="${db}" node="${guest}" score="INFINITY"/>
      <rsc_order id="order-${db}-${web}-mandatory" first="${db}" then="${web}"/>
      <rsc_colocation id="colocation-${web}-${db}-100" rsc="${web}" with-rsc="${db}" score="100"/>
`;
}
