import { describe, expect, test } from 'vitest';
import { auditConfiguration } from '../../../src/plan/nodes/audit-configuration.ts';
import { type ClusterBuilder, cib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';

const set = (id: string) =>
  `<meta_attributes id="${id}"><nvpair id="${id}-n" name="remote-node" value="g"/></meta_attributes>`;

describe('the configuration beside its nodes', () => {
  test.each<[string, ClusterBuilder]>([
    ['template', cib().template('x', { raw: set('m') })],
    ['clone', cib().primitive('p').clone('x', 'p', { 'remote-node': 'g' })],
    ['group', cib().raw('resources', `<group id="x">${set('m')}<primitive id="p"/></group>`)],
    ['bundle', cib().raw('resources', `<bundle id="x">${set('m')}<podman image="i"/></bundle>`)],
  ])('has remote-node on a %s, which Pacemaker ignores', (element, cluster) => {
    expect(audit(cluster)).toEqual([
      expect.stringMatching(
        `^Warning: ${element} 'x' has remote-node 'g' \\(line \\d+\\), which Pacemaker ignores`,
      ),
    ]);
  });

  test('has an id three times', () => {
    const cluster = cib().primitive('A').primitive('A').location('B', 'node1').raw('tags', '<tag id="A"/>');
    expect(audit(cluster)).toEqual([
      "Warning: the id 'A' is given to 3 elements: primitive (line 6), primitive (line 7), tag (line 13)",
    ]);
  });

  test('is in order where guest nodes are primitives and ids differ', () => {
    expect(audit(cib().node('node1').vm('vm1').guest('guest1', 'vm1').tag('t', 'vm1'))).toEqual([]);
  });
});

function audit(cluster: ClusterBuilder): string[] {
  return messages(auditConfiguration(cluster.document()));
}
