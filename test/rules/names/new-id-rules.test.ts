import { describe, expect, test } from 'vitest';
import { readCluster } from '../../../src/cib/read-cluster.ts';
import { entryOf } from '../../../src/diagnostics/diagnostic.ts';
import type { IdKind } from '../../../src/rules/names/id-characters.ts';
import { newIdRules } from '../../../src/rules/names/new-id-rules.ts';
import { cib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';

/** Lines: node1 5, vm1 8, guest1 11, remote1 17, httpd 18, the tag 26. */
const cluster = cib()
  .node('node1')
  .vm('vm1')
  .guest('guest1', 'vm1', { 'remote-addr': 'host1' })
  .remote('remote1')
  .bundle('httpd', { primitive: 'apache' })
  .tag('machines', 'vm1');

describe('a new id is refused when it', () => {
  test.each<[string, string, IdKind, string]>([
    ['is empty', '', 'resource', 'resource name cannot be empty'],
    [
      'begins with a digit',
      '1x',
      'resource',
      "invalid resource name '1x', '1' is not a valid first character for a resource name",
    ],
    [
      'has a character that ids cannot have',
      'x#y',
      'resource',
      "invalid resource name 'x#y', '#' is not a valid character for a resource name",
    ],
    [
      'has a blank, as a group',
      'g g',
      'group',
      "invalid group name 'g g', ' ' is not a valid character for a group name",
    ],
    [
      'begins with a digit, as a clone',
      '1c',
      'clone',
      "invalid id '1c', '1' is not a valid first character for a id",
    ],
    ['is that of a resource', 'vm1', 'resource', "'vm1' already exists as primitive (line 8)"],
    ['is that of a bundle', 'httpd', 'group', "'httpd' already exists as bundle (line 18)"],
    ['is that of a tag', 'machines', 'resource', "'machines' already exists as tag (line 26)"],
    [
      'is that of anything else',
      'vm1-meta_attributes',
      'resource',
      "'vm1-meta_attributes' already exists as the id of an element <meta_attributes> (line 9)",
    ],
    [
      'is the name of a guest node',
      'guest1',
      'resource',
      "'guest1' already exists as guest node of resource 'vm1' (line 11)",
    ],
    [
      'is the name of a guest node in other letters',
      'Guest1',
      'resource',
      "'Guest1' already exists as guest node 'guest1' of resource 'vm1' (line 11)",
    ],
    [
      'is the name of a remote node in other letters',
      'REMOTE1',
      'clone',
      "'REMOTE1' already exists as remote node 'remote1' (line 17)",
    ],
    [
      'is the name of a replica of a bundle',
      'httpd-podman-0',
      'resource',
      "'httpd-podman-0' already exists as a name that Pacemaker gives to a replica of bundle 'httpd' (line 18)",
    ],
    ['is the name of a cluster node', 'node1', 'resource', "'node1' already exists as cluster node (line 5)"],
  ])('%s', (_title, id, kind, says) => expect(messages(rules(id, kind))).toEqual([`Error: ${says}`]));
});

describe('a new id', () => {
  test.each(['web', '_x', 'VM1', 'a.b-c_1'])('may be %s', (id) => expect(rules(id, 'resource')).toEqual([]));

  test('may be forced to be the name of a cluster node, which Pacemaker can tell apart', () =>
    expect(rules('node1', 'resource').map((one) => entryOf(one).override)).toEqual(['force']));
  test('can never be forced to be the name of a guest node', () =>
    expect(rules('guest1', 'resource').map((one) => entryOf(one).override)).toEqual([undefined]));
});

function rules(id: string, kind: IdKind) {
  const document = cluster.document();
  return newIdRules({ document, cluster: readCluster(document) }, id, kind);
}
