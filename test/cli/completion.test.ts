import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../support/require-tool.ts';
import { runPacer } from '../support/run-pacer.ts';

const root = join(import.meta.dirname, '..', '..');
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-completion-'));
  file = join(folder, 'cib.xml');
  writeFileSync(
    file,
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0"><configuration><crm_config/>
<nodes><node id="1" uname="node1"/><node id="old1" uname="old1" type="remote"/></nodes>
<resources>
<primitive id="vm1" class="ocf" provider="heartbeat" type="VirtualDomain">
<meta_attributes id="m"><nvpair id="n" name="remote-node" value="guest1"/></meta_attributes></primitive>
<primitive id="vm2" class="ocf" provider="heartbeat" type="VirtualDomain"/>
<primitive id="remote1" class="ocf" provider="pacemaker" type="remote"/>
<primitive id="fence1" class="stonith" type="fence_xvm"/>
<group id="shop"><primitive id="web" class="ocf" provider="pacemaker" type="Dummy"/></group>
<clone id="all"><primitive id="each" class="ocf" provider="pacemaker" type="Dummy"/></clone>
</resources><constraints><rsc_location id="L1" rsc="web"><rule id="r1" score="1"><expression id="e1" attribute="a" operation="defined"/></rule></rsc_location></constraints>
<tags><tag id="front"><obj_ref id="web"/></tag></tags></configuration><status/></cib>`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A shell of its own, with this pacer and none of the user's settings. */
function run(shell: string, args: readonly string[]): string {
  const env = { PATH: `${join(root, 'bin')}:${process.env['PATH']}`, HOME: folder, TERM: 'dumb' };
  return spawnSync(shell, [...args], { env, cwd: folder, encoding: 'utf8' }).stdout;
}

/** What every shell must offer; words are parted by blanks, and `FILE` is the CIB file. */
const lines: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['pacer clus', ['cluster']],
  ['pacer cluster no', ['node']],
  ['pacer cluster node add-', ['add-guest', 'add-remote']],
  ['pacer help cluster node cl', ['clear']],
  ['pacer --debug cluster node cl', ['clear']],
  ['pacer -f FILE cluster node add-guest guest2 v', ['vm2']],
  ['pacer -fFILE cluster node add-guest guest2 v', ['vm2']],
  ['pacer -f FILE node remove ', ['guest1', 'remote1']],
  ['pacer node remove -f FILE gu', ['guest1']],
  ['pacer -f FILE cluster node remove-remote ', ['remote1']],
  ['pacer -f FILE cluster node clear ', ['old1']],
  ['pacer -f /nonexistent cluster node remove-remote ', []],
  ['pacer cluster node add-guest g vm remote-p', ['remote-port=']],
  ['pacer resource create x Virt', ['VirtualDomain']],
  ['pacer resource create x ocf:pace', ['ocf:pacemaker:Dummy']],
  ['pacer node list --output-format ', ['cmd', 'json', 'text']],
  ['pacer cluster node add-guest --dry', ['--dry-run']],
  ['pacer -f ci', ['cib.xml']],
  ['pacer --ver', ['--version']],
  // What is offered depends on the words in front.
  ['pacer -f FILE stonith delete ', ['fence1']],
  ['pacer -f FILE stonith level add 1 node1 ', ['fence1']],
  ['pacer -f FILE stonith level clear target no', ['node1']],
  ['pacer stonith create f fence_x', ['fence_xvm']],
  ['pacer -f FILE tag delete ', ['front']],
  ['pacer -f FILE tag update front remove ', ['web']],
  ['pacer -f FILE tag update front add sh', ['shop']],
  ['pacer -f FILE resource ungroup ', ['shop']],
  ['pacer -f FILE resource ungroup shop ', ['web']],
  ['pacer -f FILE resource unclone ', ['all']],
  ['pacer -f FILE resource status node=gu', ['node=guest1']],
  ['pacer -f FILE resource enable f', ['fence1', 'front']],
  ['pacer -f FILE resource create x ocf:heartbeat:apache conf', ['configfile=']],
  ['pacer -f FILE resource create x Dummy meta target', ['target-role=']],
  ['pacer -f FILE resource create x ocf:heartbeat:VirtualDomain op migr', ['migrate_from', 'migrate_to']],
  ['pacer -f FILE resource create x ocf:pacemaker:Dummy group ', ['shop']],
  ['pacer -f FILE resource update vm2 hyp', ['hypervisor=']],
  ['pacer -f FILE resource meta vm2 migration-', ['migration-threshold=']],
  ['pacer -f FILE resource clone vm2 interl', ['interleave=']],
  ['pacer -f FILE constraint location web ', ['avoids', 'prefers', 'rule']],
  ['pacer -f FILE constraint location web prefers gu', ['guest1']],
  ['pacer -f FILE constraint order web ', ['then']],
  ['pacer -f FILE constraint order start web then stop sh', ['shop']],
  ['pacer -f FILE constraint colocation add web ', ['with']],
  ['pacer -f FILE constraint ticket add site-a we', ['web']],
  ['pacer -f FILE constraint rule remove ', ['r1']],
  ['pacer -f FILE property set maintenance-', ['maintenance-mode=']],
  ['pacer -f FILE property unset no-quorum', ['no-quorum-policy']],
  ['pacer -f FILE node standby gu', ['guest1']],
  ['pacer -f FILE cluster node add-guest guest2 vm', ['vm2']],
];

describeWith(['bash'], 'completion in bash', () => {
  /** As readline does it: words parted also at `=` and `:`, replies without what stands before the last of them. */
  function complete(line: string): string[] {
    const script = `
      source '${join(root, 'completions', 'pacer.bash')}'
      COMP_WORDS=(${line
        .split(/([:=])|\s/)
        .filter((part) => part !== undefined)
        .map((part) => `'${part}'`)
        .join(' ')})
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      complete -p pacer >/dev/null && _pacer && printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', ['--norc', '-c', script]).split('\n').filter(Boolean).sort();
  }

  test.each(lines)('%s', (line, offered) => {
    const behindColon = (word: string) =>
      word.slice(/[\w-]+[:=](?=\w*$)/.test(line) ? word.search(/[:=]/) + 1 : 0);
    expect(complete(line.replace('FILE', file))).toEqual(offered.map(behindColon));
  });

  test('a value behind = is completed alone, as readline replaces only that', () => {
    expect(complete('pacer node list --output-format=js')).toEqual(['json']);
  });
});

describeWith(['fish'], 'completion in fish', () => {
  function complete(line: string): string[] {
    const script = `source '${join(root, 'completions', 'pacer.fish')}'; complete -C '${line}'`;
    const replies = run('fish', ['--no-config', '-c', script]).split('\n').filter(Boolean);
    return replies.map((reply) => reply.split('\t')[0] ?? '').sort();
  }

  test.each(lines)('%s', (line, offered) => {
    expect(complete(line.replace('FILE', file))).toEqual(offered);
  });

  test('a value behind = comes with its option', () => {
    expect(complete('pacer node list --output-format=js')).toEqual(['--output-format=json']);
  });
});

describeWith(['zsh'], 'completion in zsh', () => {
  /** Types the line into an interactive zsh. */
  function complete(line: string): string[] {
    const script = join(root, 'test', 'support', 'complete-in-zsh.zsh');
    const found = run('zsh', ['-f', script, join(root, 'completions'), line]).matchAll(/OFFERED:([^\r\n]*)/g);
    return [...new Set([...found].map(([, word = '']) => word))].sort();
  }

  test.each(lines)('%s', (line, offered) => {
    expect(complete(line.replace('FILE', file))).toEqual(offered);
  });
});

describe('names for completion', () => {
  test.each([
    ['resource', 'all\neach\nfence1\nremote1\nshop\nvm1\nvm2\nweb\n'],
    ['virtual-machine', 'each\nvm2\nweb\n'],
    ['cluster-node', 'node1\n'],
    ['constraint', 'L1\n'],
    ['guest-node', 'guest1\n'],
    ['remote-node', 'remote1\n'],
    ['pacemaker-remote-node', 'guest1\nremote1\n'],
    ['ghost-node', 'old1\n'],
    ['node', 'guest1\nnode1\nold1\nremote1\n'],
  ])('%s', async (kind, names) => {
    expect(await runPacer(['__complete', kind, '-f', file])).toEqual({
      status: 0,
      stdout: names,
      stderr: '',
    });
  });

  test('what cannot be read is silence', async () => {
    expect(await runPacer(['__complete', 'node', '-f', '/nonexistent'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('it is in no help', async () => {
    expect((await runPacer(['--help'])).stdout).not.toContain('__complete');
  });
});
