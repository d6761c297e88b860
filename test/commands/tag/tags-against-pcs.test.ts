import { readFileSync } from 'node:fs';
import { compareWithPcs } from '../../support/pcs-comparison.ts';

const cluster = new URL('../../plan/resource/fixtures/cluster.xml', import.meta.url);
const constraint = '<rsc_location id="on-tag" rsc="T2" node="node1" score="1"/>';

compareWithPcs({
  title: 'tags next to pcs 0.11',
  cib: readFileSync(cluster, 'utf8').replace('<constraints>', `<constraints>${constraint}`),
  alike: [
    'tag',
    'tag list',
    'tag config T2 T1',
    'tag config T1 nosuch',
    'tag create T9 D1 D2',
    'tag create T9 grp C1-clone B1 BP',
    'tag create T9 D1 D1',
    'tag create T9 nosuch',
    'tag create T9 T1',
    'tag create T9 guest1',
    'tag create T9 loc-D1',
    'tag create 1x D1',
    'tag create D1 D2',
    'tag create guest1 D1',
    'tag create T9',
    'tag delete T1',
    'tag delete T1 nosuch',
    'tag delete T2',
    'tag remove D1',
    'tag update T1 add vm2',
    'tag update T1 add vm2 --before D1',
    'tag update T1 add vm2 vm1 --after D1',
    'tag update T1 add D2 --before D1',
    'tag update T1 add D1 --after D2',
    'tag update T1 add vm2 remove D1',
    'tag update T1 remove D1',
    'tag update T1 remove D1 D2',
    'tag update T1 remove vm2',
    'tag update T1 add nosuch',
    'tag update T1 add vm2 --before nosuch',
    'tag update T1 add vm2 --before vm2',
    'tag update T1 add vm2 remove vm2',
    'tag update T1 remove D2 --before D1',
    'tag update T1',
    'tag update nosuch add D1',
  ],
  differences: [{ line: 'tag update T1 add D1', reason: 'it is so already', pcs: 1, pacer: 0 }],
});
