import { cib } from '../../support/cluster-builder.ts';
import { compareWithPcs } from '../../support/pcs-comparison.ts';

const empty = cib().node('node1').text();
const some = cib()
  .property('stonith-enabled', 'false')
  .property('dc-version', '2.1.5')
  .property('foo', 'a b')
  .raw(
    'crm_config',
    '<cluster_property_set id="second" score="5"><nvpair id="s-b" name="batch-limit" value="3"/></cluster_property_set>',
  )
  .node('node1')
  .text();

const alikeOnEmpty = [
  'property set stonith-enabled=false no-quorum-policy=ignore',
  'property set cluster-recheck-interval=5min batch-limit=3',
  'property set maintenance-mode=TRUE',
  'property set batch-limit=INFINITY',
  'property set load-threshold=50%',
  'property set fence-reaction=panic',
  'property set placement-strategy=balanced node-health-red=-INFINITY',
  'property set stonith-watchdog-timeout=0',
  'property set foo=1',
  'property set foo=1 --force',
  'property set Stonith-Enabled=true',
  'property set dc-version=1 --force',
  'property set cluster-name=x',
  'property set stonith-enabled=bogus',
  'property set stonith-enabled=bogus --force',
  'property set stonith-enabled=',
  'property set batch-limit=x',
  'property set batch-limit=1 batch-limit=2',
  'property set cluster-recheck-interval=x',
  'property set cluster-recheck-interval=PT1M',
  'property set cluster-delay=-1',
  'property set no-quorum-policy=Stop',
  'property set load-threshold=50',
  'property set stonith-watchdog-timeout=5',
  'property set batch-limit=1 foo=bar dc-version=3 stonith-enabled=z',
  'property set',
  'property set a',
  'property unset',
  'property unset foo',
  'property',
  'property config',
  'property config --all',
];
const alikeOnSome = [
  'property set batch-limit=9',
  'property set foo= stonith-enabled=true',
  'property set stonith-enabled=false',
  'property unset foo',
  'property unset foo stonith-enabled',
  'property unset batch-limit',
  'property unset foo batch-limit',
  'property unset dc-version',
  'property unset dc-version --force',
  'property',
  'property config stonith-enabled',
  'property config nosuch',
  'property show',
  'property list stonith-enabled',
  'property config --all',
  'property config --defaults',
  'property config --defaults --all',
  'property config stonith-enabled --all',
  'property set foo=',
  'property bogus',
];

compareWithPcs({
  title: 'cluster properties next to pcs 0.11, where none are set',
  cib: empty,
  alike: alikeOnEmpty,
  differences: [
    {
      line: 'property unset foo --force',
      reason: 'what is not there needs no empty set',
      pcs: 0,
      pacer: 0,
    },
    {
      line: 'property set cluster-recheck-interval=9999999999',
      reason: 'Pacemaker cannot count so far',
      pcs: 0,
      pacer: 1,
    },
  ],
});

compareWithPcs({
  title: 'cluster properties next to pcs 0.11, where some are set',
  cib: some,
  alike: alikeOnSome,
  differences: [
    {
      line: 'property config stonith-enabled foo',
      reason: 'several names at once, as in pcs since 0.12',
      pcs: 1,
      pacer: 0,
    },
  ],
});

compareWithPcs({
  title: 'cluster properties next to pcs 0.11, with another set in front',
  cib: cib()
    .raw(
      'crm_config',
      `<cluster_property_set id="other"><nvpair id="o-b" name="batch-limit" value="1"/></cluster_property_set>
       <cluster_property_set id="cib-bootstrap-options"/>`,
    )
    .text(),
  alike: ['property'],
  differences: [
    {
      line: 'property set batch-limit=2',
      reason: 'cib-bootstrap-options wins in Pacemaker, wherever it stands',
      pcs: 0,
      pacer: 0,
    },
  ],
});
