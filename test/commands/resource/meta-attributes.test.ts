import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { onFile } from '../reading/support/on-file.ts';

const cluster = await readFile(new URL('../../plan/resource/fixtures/cluster.xml', import.meta.url), 'utf8');

/** What is said, and the exit status; notes left out. */
async function typed(line: string) {
  const { status, stderr } = await onFile(cluster, ...line.split(' '));
  const lines = stderr.trimEnd().split('\n');
  const at = lines.findIndex((text) => /meta attribute|valid|target-role|option '/.test(text));
  return { status, says: lines[at], hint: lines[at + 1]?.trim() };
}

describe('a name that Pacemaker does not know is done with a warning', () => {
  test.each([
    ['resource meta vm2 remote-nod=guest9', "meta attribute 'remote-nod'", "did you mean 'remote-node'?"],
    [
      'resource create N ocf:heartbeat:VirtualDomain config=/x meta remote_node=guest9',
      "meta attribute 'remote_node'",
      "did you mean 'remote-node'?",
    ],
    [
      'resource update D1 meta Target-Role=Stopped',
      "meta attribute 'Target-Role'",
      "there is a 'target-role': letter case counts",
    ],
    ['resource meta grp is-manged=false', "meta attribute 'is-manged'", "did you mean 'is-managed'?"],
    ['resource update C1-clone clonemax=2', "meta attribute 'clonemax'", "did you mean 'clone-max'?"],
    ['resource clone D2 interleav=true', "meta attribute 'interleav'", "did you mean 'interleave'?"],
    [
      'resource create N ocf:pacemaker:Dummy clone promted-max=1',
      "meta attribute 'promted-max'",
      "did you mean 'promoted-max'?",
    ],
    ['resource bundle update B1 meta target_role=Stopped', "'target_role'", "did you mean 'target-role'?"],
    [
      'resource bundle create N container podman image=i meta prioritty=1',
      "meta attribute 'prioritty'",
      "did you mean 'priority'?",
    ],
    ['stonith create f fence_xvm meta provide=unfencing', "'provide'", "did you mean 'provides'?"],
    [
      'resource defaults update resource-stickines=100',
      "meta attribute 'resource-stickines'",
      "did you mean 'resource-stickiness'?",
    ],
    ['resource op defaults update timout=60', "option 'timout' of operations", "did you mean 'timeout'?"],
    [
      'resource meta D1 owner=team-a',
      "meta attribute 'owner'",
      'it has no effect in the cluster; a name of your own may stand here for other programs',
    ],
  ])('%s', { timeout: 60_000 }, async (line, name, hint) => {
    const { status, says, hint: told } = await typed(line);
    expect([status, says, told]).toEqual([0, `Warning: Pacemaker knows no ${of(name)}`, hint]);
  });

  const of = (name: string) => (name.includes(' ') ? name : `meta attribute ${name}`);
});

describe('a name that means nothing where it is typed is done with a warning', () => {
  test.each([
    [
      'resource meta C1 clone-max=2',
      "meta attribute 'clone-max' has no effect on resource 'C1'",
      'set it on the clone: pacer resource meta C1-clone clone-max=2',
    ],
    [
      'resource create N ocf:pacemaker:Dummy meta interleave=true clone',
      "meta attribute 'interleave' has no effect on resource 'N'",
      'set it on the clone: pacer resource meta N-clone interleave=true',
    ],
    [
      'resource clone vm2 remote-node=guest9',
      "meta attribute 'remote-node' has no effect on clone 'vm2-clone'",
      'Pacemaker looks for it in single resources only',
    ],
  ])('%s', { timeout: 60_000 }, async (line, says, hint) => {
    expect(await typed(line)).toEqual({ status: 0, says: `Warning: ${says}`, hint });
  });
});

describe('a value that Pacemaker would take for another is refused', () => {
  const instead = 'Pacemaker would not refuse it, but take another in its place: false, 0 or a default';
  test.each([
    ['resource meta D1 target-role=bogus', "'bogus' is not a valid target-role value"],
    ['resource update D1 meta is-managed=maybe', "'maybe' is not a valid is-managed value"],
    ['resource create N ocf:pacemaker:Dummy meta allow-migrate=2', "'2' is not a valid allow-migrate value"],
    ['resource clone D2 clone-max=all', "'all' is not a valid clone-max value"],
    ['resource bundle update B1 meta maintenance=yep', "'yep' is not a valid maintenance value"],
    ['stonith create f fence_xvm meta failure-timeout=5d', "'5d' is not a valid failure-timeout value"],
    [
      'resource defaults update migration-threshold=often',
      "'often' is not a valid migration-threshold value",
    ],
    ['resource op defaults update on-fail=bogus', "'bogus' is not a valid on-fail value"],
  ])('%s', { timeout: 60_000 }, async (line, says) => {
    const refused = await typed(line);
    expect(refused).toMatchObject({ status: 1, hint: instead });
    expect(refused.says).toMatch(`Error: ${says}, use `);
    expect(refused.says).toMatch(/, use --force to override$/);
    expect(await typed(`${line} --force`)).toMatchObject({ status: 0, hint: instead });
  });

  test.each([
    'resource clone D2 clone-max=5000',
    'resource bundle create N container podman image=i replicas=99999999',
  ])('so many copies that the cluster would only count: %s', { timeout: 60_000 }, async (line) => {
    expect(await typed(line)).toMatchObject({
      status: 1,
      says: expect.stringMatching(/use a number up to 1000, use --force to override$/),
    });
  });

  test('a role of copies on a resource that has none', { timeout: 60_000 }, async () => {
    expect(await typed('resource meta D1 target-role=Promoted')).toEqual({
      status: 1,
      says: "Error: 'Promoted' is no target-role for 'D1', which is no clone and in none, use --force to override",
      hint: 'Pacemaker would ignore it and start the resource; use Started or Stopped',
    });
    expect((await typed('resource meta C1 target-role=Promoted')).status).toBe(0);
  });
});

describe('nothing is said of', () => {
  test.each([
    'resource meta D1 target-role=started is-managed=ON failure-timeout=PT1H migration-threshold=INFINITY',
    'resource create N ocf:pacemaker:Dummy meta multiple-active=Stop_Only requires=Nothing priority=+10',
    'resource meta C1-clone clone-max=2 interleave=Yes notify=1 promoted-max=1 target-role=Slave',
    'resource meta D1 owner= is-managed=',
    'resource defaults set create meta interleave=true resource-stickiness=INFINITY',
  ])('%s', { timeout: 60_000 }, async (line) => {
    expect(await typed(line)).toMatchObject({ status: 0, says: undefined });
  });
});
