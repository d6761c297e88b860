import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { onFile } from '../reading/support/on-file.ts';

const web =
  '<primitive id="web" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id="i"><nvpair id="fake-of-web" name="fake" value="1"/></instance_attributes>' +
  '<meta_attributes id="m"><nvpair id="priority-of-web" name="priority" value="1"/><nvpair id="own" name="is-managed" value="true"/></meta_attributes></primitive>';
const text = cib()
  .node('node1')
  .raw('resources', web)
  .raw(
    'resources',
    '<primitive id="borrower" class="ocf" provider="pacemaker" type="Dummy"><meta_attributes id="b"><nvpair id-ref="priority-of-web"/></meta_attributes></primitive>',
  )
  .raw(
    'acls',
    '<acl_role id="reader"><acl_permission id="p" kind="read" reference="fake-of-web"/></acl_role>',
  )
  .text();

describe('a name-value pair that something refers to is not taken away', () => {
  test.each([
    ['resource update web fake=', "Error: 'fake-of-web' is used by acl_permission 'p' (line"],
    ['resource meta web priority=', "Error: 'priority-of-web' is used by nvpair 'b' (line"],
    ['resource meta web priority= --force', "Error: 'priority-of-web' is used by nvpair 'b' (line"],
  ])('%s', async (line, says) => {
    const { status, stderr } = await onFile(text, ...line.split(' '));
    expect(stderr).toContain(says);
    expect(status).toBe(1);
  });

  test('its value may change, and others may go', async () => {
    const { status } = await onFile(text, ...'resource meta web priority=2 is-managed='.split(' '));
    expect(status).toBe(0);
  });
});
