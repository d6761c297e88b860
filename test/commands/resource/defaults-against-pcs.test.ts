import { cib } from '../../support/cluster-builder.ts';
import { compareWithPcs } from '../../support/pcs-comparison.ts';

const empty = cib().node('node1').text();
const one = cib()
  .raw('rsc_defaults', '<meta_attributes id="rd1"><nvpair id="rd1-a" name="a" value="1"/></meta_attributes>')
  .raw('op_defaults', '<meta_attributes id="od1"/>')
  .text();
const two = cib()
  .raw(
    'rsc_defaults',
    `<meta_attributes id="rd1"><nvpair id="rd1-a" name="a" value="1"/></meta_attributes>
     <meta_attributes id="rd2" score="10"><rule id="rd2-r" boolean-op="and" score="INFINITY">
       <rsc_expression id="rd2-r-e" class="ocf" type="Dummy"/></rule><nvpair id="rd2-b" name="b" value="x y"/></meta_attributes>`,
  )
  .text();

compareWithPcs({
  title: 'defaults next to pcs 0.11, where there are none',
  cib: empty,
  alike: [
    'resource defaults',
    'resource defaults update resource-stickiness=100 migration-threshold=3',
    'resource defaults resource-stickiness=100',
    'resource defaults update',
    'resource defaults update a=',
    'resource defaults set create meta resource-stickiness=5',
    'resource defaults set create id=x score=10 meta a=1 rule resource ocf:pacemaker:Dummy',
    'resource defaults set create',
    'resource defaults set create id=1x meta a=1',
    'resource defaults set create score=z meta a=1',
    'resource defaults set create foo=z meta a=1',
    'resource defaults set create meta a=1 rule resource Dummy',
    'resource defaults set create meta a=1 rule resource ::',
    'resource defaults set create meta a=1 rule op monitor',
    'resource defaults set create meta a=1 rule date gt abc',
    'resource defaults set create meta a=1 rule date gt 2020-01-01',
    'resource defaults set create meta a=1 rule date in_range 2020-01-01 to 2021-01-01',
    'resource defaults set create meta a=1 rule date in_range 2020-01-01 to duration hours=8',
    'resource defaults set create meta a=1 rule date-spec hours=8-17 weekdays=1-5',
    "resource defaults set create meta a=1 rule '#uname' eq x",
    'resource defaults set create meta a=1 rule',
    'resource defaults set create meta a=1 rule resource ::Dummy or resource ::X and date gt 2020-01-01',
    "resource defaults set create meta a=1 rule resource ::Dummy and '(resource ocf:: or date gt 2020-01-01)'",
    'resource defaults set update nosuch meta a=1',
    'resource defaults set delete nosuch',
    'resource defaults set',
    'resource defaults foo',
    'resource op defaults',
    'resource op defaults update timeout=240s',
    'resource op defaults timeout=5',
    'resource op defaults set create meta timeout=3 rule op monitor interval=10',
    'resource op defaults set create meta timeout=3 rule op monitor and resource ocf:heartbeat:X',
  ],
  differences: [
    {
      line: 'resource op defaults update timeout=abc',
      reason: 'Pacemaker cannot read such a time',
      pcs: 0,
      pacer: 1,
    },
    {
      line: 'resource defaults update remote-node=x',
      reason: 'every resource would become the same guest node',
      pcs: 0,
      pacer: 1,
    },
  ],
});

compareWithPcs({
  title: 'defaults next to pcs 0.11, where there is one set',
  cib: one,
  alike: [
    'resource defaults',
    'resource defaults update a=',
    'resource defaults update a=1',
    'resource defaults update a= b=2',
    'resource op defaults update timeout=1',
    'resource op defaults',
  ],
  differences: [],
});

compareWithPcs({
  title: 'defaults next to pcs 0.11, where there are two sets',
  cib: two,
  alike: [
    'resource defaults',
    'resource defaults config --full',
    'resource defaults update a=2',
    'resource defaults set update rd2 meta b= d=4',
    'resource defaults set update rd1',
    'resource defaults set delete rd1',
    'resource defaults set remove rd1 rd2',
    'resource defaults set delete rd1 nosuch',
    'resource defaults set create id=rd1 meta a=1',
  ],
  differences: [],
});
