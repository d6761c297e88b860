import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareWithPcs } from '../../support/pcs-comparison.ts';

/** Every kind of resource, with a guest node, a remote node, constraints and tags. */
const cluster = readFileSync(
  join(import.meta.dirname, '..', '..', 'plan', 'resource', 'fixtures', 'cluster.xml'),
  'utf8',
);

const twoMonitors = cluster.replace(
  /<op [^>]*id="D1-monitor-interval-10s"\/>/,
  (op) => `${op}<op name="monitor" interval="20s" timeout="20s" id="D1-monitor-interval-20s"/>`,
);

compareWithPcs({
  title: 'operations added and removed, next to pcs 0.11',
  cib: cluster,
  alike: [
    'resource op add D1 monitor interval=30s',
    'resource op add D1 monitor interval=30s --force',
    'resource op add D1 monitor interval=30s role=Stopped',
    'resource op add D1 monitor interval=10 --force',
    'resource op add D1 monitor',
    'resource op add D1 start timeout=40',
    'resource op add D1 start timeout=3 start-delay=2',
    'resource op add D1 start interval=0 id=myid',
    'resource op add D1 start foo=bar',
    'resource op add D1 start role=x',
    'resource op add vm1 migrate_to timeout=3',
    'resource op add D1',
    'resource op add',
    'resource op add nosuch monitor interval=3',
    'resource op add grp monitor interval=3',
    'resource op remove D1 monitor',
    'resource op remove D1 monitor timeout=20s interval=10s',
    'resource op remove D1-monitor-interval-10s',
    'resource op remove D1 start',
    'resource op remove D1 monitor interval=11s',
    'resource op remove D1 foo=bar',
    'resource op remove nosuch',
    'resource op remove nosuch monitor',
    'resource op remove D1',
    'resource op remove',
    'resource op delete D1 monitor',
    'resource op delete D2 start',
    'resource op',
  ],
  differences: [
    {
      line: 'resource op add D1 bogus timeout=3',
      reason: 'no such operation in the agent, as pcs says since 0.12',
      pcs: 0,
      pacer: 1,
    },
    {
      line: 'resource op add D1 start timeout=abc',
      reason: 'times are checked, as in pcs since 0.12.3',
      pcs: 0,
      pacer: 1,
    },
    {
      line: 'resource op add D1 stop timeout=3 timeout=4',
      reason: 'which of the two is meant is not guessed',
      pcs: 0,
      pacer: 1,
    },
    {
      line: 'resource op add D1 monitor interval=20s OCF_CHECK_LEVEL=10 --force',
      reason: 'the check level gets the ids that it has in resource create',
      pcs: 0,
      pacer: 0,
    },
    {
      line: 'resource op remove D1 monitor interval=10s',
      reason: 'one option is enough to tell which one is meant; pcs wants all',
      pcs: 1,
      pacer: 0,
    },
    {
      line: 'resource op remove D1 monitor interval=10',
      reason: '10 is 10s',
      pcs: 1,
      pacer: 0,
    },
  ],
});

compareWithPcs({
  title: 'operations where there are two of a name, next to pcs 0.11',
  cib: twoMonitors,
  alike: [
    'resource op remove D1 monitor',
    'resource op remove D1 monitor timeout=20s',
    'resource op add D1 monitor interval=20s',
  ],
  differences: [],
});
