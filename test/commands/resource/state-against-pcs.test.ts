import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareWithPcs } from '../../support/pcs-comparison.ts';

/** Every kind of resource, with a guest node, a remote node, constraints and tags. */
const cluster = readFileSync(
  join(import.meta.dirname, '..', '..', 'plan', 'resource', 'fixtures', 'cluster.xml'),
  'utf8',
);

/** The same with everything disabled and unmanaged, and some monitors turned off. */
const asleep = ['grp', 'G1', 'C1-clone', 'C1', 'B3', 'BP', 'CG-clone', 'CG', 'CG1', 'D1']
  .reduce(
    (text, id) => text.replace(new RegExp(`<\\w+ id="${id}"[^>]*>`), (tag) => `${tag}${sleeping(id)}`),
    cluster,
  )
  .replace('id="D1-monitor-interval-10s"', 'id="D1-monitor-interval-10s" enabled="false"')
  .replace('id="vm1-monitor-interval-10s"', 'id="vm1-monitor-interval-10s" enabled="0"');

function sleeping(id: string): string {
  const pairs = [
    ['target-role', 'Stopped'],
    ['is-managed', 'false'],
  ].map(([name, value]) => `<nvpair id="${id}-ma-${name}" name="${name}" value="${value}"/>`);
  return `<meta_attributes id="${id}-ma">${pairs.join('')}</meta_attributes>`;
}

/** The same with constraints of ban and move, one of them over. */
const moved = cluster.replace(
  '<constraints>',
  `<constraints>
    <rsc_location id="cli-ban-D1-on-node1" rsc="D1" role="Started" node="node1" score="-INFINITY"/>
    <rsc_location id="cli-ban-D1-on-node2" rsc="D1" role="Started">
      <rule id="r1" score="-INFINITY" boolean-op="and">
        <expression id="r1e" attribute="#uname" operation="eq" value="node2" type="string"/>
        <date_expression id="r1d" operation="lt" end="2020-11-20 07:22:09Z"/>
      </rule>
    </rsc_location>
    <rsc_location id="cli-prefer-D1" rsc="D1" role="Started" node="node2" score="INFINITY"/>`,
);

/** The same with a promotable clone. */
const promotable = cluster.replace(
  '<clone id="C1-clone">',
  `<clone id="C1-clone"><meta_attributes id="pm"><nvpair id="pm-p" name="promotable" value="true"/></meta_attributes>`,
);

compareWithPcs({
  title: 'starting, stopping and moving resources next to pcs 0.11',
  cib: cluster,
  alike: [
    'resource disable D1',
    'resource disable D2',
    'resource disable grp',
    'resource disable C1',
    'resource disable C1-clone',
    'resource disable G1 C1 vm2',
    'resource disable T1',
    'resource disable B1',
    'resource disable B3',
    'resource disable BP',
    'resource disable CG1',
    'resource disable vm1',
    'resource disable guest1',
    'resource disable node1',
    'resource disable loc-D1',
    'resource disable nosuch D1',
    'resource disable',
    'resource disable D1 --wait',
    'resource disable D1 --safe',
    'resource disable D1 --brief',
    'resource enable D2',
    'resource enable loc-D1 nosuch',
    'resource enable',
    'resource unmanage D1',
    'resource unmanage D1 --monitor',
    'resource unmanage G1',
    'resource unmanage grp --monitor',
    'resource unmanage C1',
    'resource unmanage C1-clone',
    'resource unmanage CG',
    'resource unmanage CG-clone --monitor',
    'resource unmanage BP --monitor',
    'resource unmanage B3',
    'resource unmanage B1',
    'resource unmanage T1',
    'resource unmanage remote1',
    'resource unmanage nosuch',
    'resource unmanage',
    'resource manage D1',
    'resource manage nosuch',
    'resource ban D1 node1',
    'resource ban D1 guest1',
    'resource ban vm1 guest1',
    'resource ban grp node1',
    'resource ban G1 node1',
    'resource ban C1-clone node1',
    'resource ban C1-clone node1 --promoted',
    'resource ban D1',
    'resource ban T1 node1',
    'resource ban guest1 node1',
    'resource ban nosuch node1',
    'resource ban D1 nosuch',
    'resource ban D1 node1 node2',
    'resource ban D1 node1 lifetime=abc',
    'resource ban D1 node1 lifetime=',
    'resource ban',
    'resource move-with-constraint D1 node2',
    'resource move-with-constraint remote1 node1',
    'resource move-with-constraint B3 node1',
    'resource move-with-constraint D1',
    'resource move D1 node2',
    'resource clear D1',
    'resource clear nosuch',
    'resource clear D1 nosuch',
    'resource clear',
    'resource cleanup D1',
    'resource refresh',
  ],
  differences: [
    {
      line: 'resource disable remote1',
      reason: 'its host may be fenced, so that must be allowed by name',
      pcs: 0,
      pacer: 1,
    },
    {
      line: 'resource move-with-constraint vm1 guest1',
      reason: 'a virtual machine does not run on a guest node, least on its own',
      pcs: 0,
      pacer: 1,
    },
  ],
});

compareWithPcs({
  title: 'starting what is stopped and managing what is not, next to pcs 0.11',
  cib: asleep,
  alike: [
    ...['D1', 'G1', 'grp', 'C1', 'C1-clone', 'CG1', 'CG', 'CG-clone', 'BP', 'B3', 'T1'].flatMap((id) => [
      `resource enable ${id}`,
      `resource manage ${id}`,
    ]),
    'resource manage D1 --monitor',
    'resource manage vm1 --monitor',
    'resource manage grp --monitor',
    'resource unmanage D1 --monitor',
  ],
  differences: [],
});

compareWithPcs({
  title: 'bans and moves taken away, next to pcs 0.11',
  cib: moved,
  alike: [
    'resource clear D1',
    'resource clear D1 node1',
    'resource clear D1 node2',
    'resource ban D1 node1',
    'resource move-with-constraint D1 node1',
    'resource clear D1 --promoted',
  ],
  differences: [
    {
      line: 'resource clear D1 --expired',
      reason: 'the ban of 2020 is over; crm_resource takes no notice of it in a file',
      pcs: 0,
      pacer: 0,
    },
    {
      line: 'resource ban D1 node2',
      reason: 'a new ban takes the place of the old one, where pcs fails at the schema',
      pcs: 1,
      pacer: 0,
    },
  ],
});

compareWithPcs({
  title: 'promotable clones banned and moved, next to pcs 0.11',
  cib: promotable,
  alike: [
    'resource ban C1-clone node1 --promoted',
    'resource ban C1 node1 --promoted',
    'resource move-with-constraint C1-clone node1 --promoted',
    'resource move-with-constraint C1 node1',
  ],
  differences: [],
});
