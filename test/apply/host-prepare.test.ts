import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyHostStep } from '../../src/apply/host-step.ts';
import { Secret } from '../../src/model/secret.ts';
import { type PrepareRequest, planPrepareHost } from '../../src/plan/hosts/prepare-host.ts';
import { planReleaseHost } from '../../src/plan/hosts/release-host.ts';
import { sudoersLines } from '../../src/plan/hosts/sudoers-lines.ts';
import type { HostStep } from '../../src/plan/plan.ts';
import { type ConnectedHost, expectSuccess, onHost } from '../support/connected-host.ts';
import { messages } from '../support/messages.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import type { ThrowAwayHost } from '../support/throw-away-host.ts';

const key = new Secret(randomBytes(256));

describeOnHosts('preparing a host', () => {
  test('takes every step that a fresh host needs, and none the second time', () =>
    onHost({}, async (connected) => {
      expect(await prepare(connected)).toEqual([
        'make-key-directory',
        'put-key',
        'enable-service',
        'start-service',
        'check-listening',
      ]);
      expect(await prepare(connected)).toEqual([]);
    }));

  test('puts the key there readable for the cluster daemons and nobody else, in place of the host’s own', () =>
    onHost({}, async (connected) => {
      expect(keyDigest(connected.machine)).not.toBe(key.digest);
      await prepare(connected);
      expect(keyDigest(connected.machine)).toBe(key.digest);
      expect(await connected.shows("stat -c '%U:%G %a' /etc/pacemaker/authkey")).toBe('root:haclient 640');
      expect(await connected.shows("stat -c '%U:%G %a' /etc/pacemaker")).toBe('root:haclient 750');
      expect(await connected.shows('ls -A /etc/pacemaker')).toBe('authkey');
    }));

  test('turns the service on for now and for the next boot', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      expect(await connected.shows('systemctl is-active pacemaker_remote')).toBe('active');
      expect(await connected.shows('systemctl is-enabled pacemaker_remote')).toBe('enabled');
      expect((await connected.facts()).listening).toEqual([3121]);
    }));

  test('restarts a daemon that Debian started with a key of its own', () =>
    onHost({ running: true }, async (connected) => {
      const before = await daemon(connected);
      expect(await prepare(connected)).toEqual([
        'make-key-directory',
        'put-key',
        'restart-service',
        'check-listening',
      ]);
      expect(await daemon(connected)).not.toBe(before);
    }));

  test('leaves a daemon alone that the cluster uses, and a key that is right', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      const before = await daemon(connected);
      expect(await prepare(connected, { inUse: true })).toEqual([]);
      expect(await daemon(connected)).toBe(before);
    }));

  test('sets another port in the settings and makes the daemon listen there', () =>
    onHost(
      { running: true, prepare: settings('# keep me', 'PCMK_remote_port=3199', 'PCMK_debug="a b"') },
      async (connected) => {
        expect(await prepare(connected, { port: '3122' })).toContain('set-remote-port');
        expect(await connected.shows('cat /etc/default/pacemaker')).toBe(
          '# keep me\nPCMK_remote_port=3122\nPCMK_debug="a b"',
        );
        expect((await connected.facts(3122)).listening).toEqual([3122]);
        expect(await prepare(connected, { port: '3122' })).toEqual([]);
      },
    ));

  test('installs a missing package first where that was asked for', () =>
    onHost({ installed: false }, async (connected) => {
      expect(await prepare(connected, { install: true })).toEqual([
        'install-package',
        'make-key-directory',
        'put-key',
        'enable-service',
        'restart-service',
        'check-listening',
      ]);
      expect(keyDigest(connected.machine)).toBe(key.digest);
      expect(await connected.shows('cat /var/log/throw-away/apt-get')).toBe(
        'install --yes --no-install-recommends --no-remove pacemaker-remote resource-agents',
      );
      expect(await prepare(connected)).toEqual([]);
    }));

  test('makes the haclient group where it is missing', () =>
    onHost(
      { prepare: "sed -i '/^haclient:/d' /etc/group; sed -i '/^haclient:/d' /etc/gshadow" },
      async (connected) => {
        expect(await prepare(connected)).toContain('make-group');
        expect((await connected.facts()).key).toMatchObject({ group: 'haclient', mode: '640' });
      },
    ));

  test('gives a right key its owner and mode without writing it anew', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      await connected.shows('chown root:root /etc/pacemaker/authkey; chmod 604 /etc/pacemaker/authkey');
      const { modifiedAt } = (await connected.facts()).key ?? {};
      expect(await prepare(connected)).toEqual(['set-key-mode']);
      expect((await connected.facts()).key).toMatchObject({ group: 'haclient', mode: '640', modifiedAt });
    }));

  test('restarts a daemon that is older than the key in its file', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      await connected.shows("touch -d '+1 minute' /etc/pacemaker/authkey");
      expect(await prepare(connected)).toEqual(['restart-service', 'check-listening']);
    }));
});

describeOnHosts('preparing a host as a login that is not root', () => {
  test('works with exactly the documented sudoers lines, from the first step to the last', () =>
    onHost({ login: 'pacer', sudoers: sudoersLines(), prepare: settings('# here') }, async (connected) => {
      expect(await prepare(connected, { port: '3122' })).toEqual([
        'make-key-directory',
        'put-key',
        'set-remote-port',
        'enable-service',
        'start-service',
        'check-listening',
      ]);
      expect(keyDigest(connected.machine)).toBe(key.digest);
      expect(await prepare(connected, { port: '3122' })).toEqual([]);
      expect(await release(connected)).toEqual(['disable-service', 'stop-service', 'remove-key']);
    }));

  test('installs, and makes the group, with the same lines', () =>
    onHost({ login: 'pacer', sudoers: sudoersLines(), installed: false }, async (connected) => {
      expect(await prepare(connected, { install: true })).toContain('install-package');
      await connected.shows("sed -i '/^haclient:/d' /etc/group /etc/gshadow");
      expect(await prepare(connected)).toContain('make-group');
    }));
}, ['sudo']);

describeOnHosts('opening the firewall of a host', () => {
  const closed = [
    'nft add table inet filter',
    'nft add chain inet filter input "{ type filter hook input priority 0; policy drop; }"',
    'nft add rule inet filter input drop',
  ].join('; ');

  test('lets the port in with nft before the rules that drop', () =>
    onHost({ prepare: closed }, async (connected) => {
      expect(await prepare(connected, { firewall: true })).toContain('open-firewall');
      expect((await connected.facts()).firewall?.portOpen).toBe(true);
      expect(await prepare(connected, { firewall: true })).toEqual([]);
    }));

  test('is only told where it was not asked for', () =>
    onHost({ prepare: closed }, async (connected) => {
      const plan = planPrepareHost(await connected.facts(), request({}));
      expect(plan.steps.map(({ step }) => step)).not.toContain('open-firewall');
      expect(messages(plan.diagnostics)).toEqual([
        'Warning: guest1: the firewall (nft) does not let port 3121 in',
      ]);
    }));

  // firewalld and ufw cannot run without systemd: programs that answer as theirs do stand in for them.
  test('opens port 3121 as the service high-availability in firewalld', () =>
    onHost({ prepare: `${closed}\n${firewalld}` }, async (connected) => {
      expect((await connected.facts()).firewall).toEqual({ kind: 'firewalld', portOpen: false });
      await prepare(connected, { firewall: true });
      expect(await connected.shows('cat /run/firewalld')).toBe(
        '--permanent --add-service=high-availability\n--add-service=high-availability',
      );
      expect((await connected.facts()).firewall).toEqual({ kind: 'firewalld', portOpen: true });
    }));

  test('opens the port in ufw', () =>
    onHost({ prepare: ufw }, async (connected) => {
      expect((await connected.facts()).firewall).toEqual({ kind: 'ufw', portOpen: false });
      await prepare(connected, { firewall: true, port: '3122' });
      expect((await connected.facts(3122)).firewall).toEqual({ kind: 'ufw', portOpen: true });
      expect((await connected.facts(3121)).firewall).toEqual({ kind: 'ufw', portOpen: false });
    }));
}, ['nft']);

describeOnHosts('releasing a host', () => {
  test('turns the service off and removes the cluster’s key, and does nothing the second time', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      expect(await release(connected)).toEqual(['disable-service', 'stop-service', 'remove-key']);
      expect(await connected.shows('ls -A /etc/pacemaker')).toBe('');
      expect(await connected.shows('systemctl is-active pacemaker_remote || true')).toBe('inactive');
      expect(await release(connected)).toEqual([]);
    }));

  test('leaves a key that is not the cluster’s', () =>
    onHost({ running: true }, async (connected) => {
      expect(await release(connected)).toEqual(['disable-service', 'stop-service']);
      expect((await connected.facts()).key?.size).toBe(4096);
    }));
});

/** Plans and applies; gives the names of the steps taken. */
async function prepare(connected: ConnectedHost, wishes: Partial<PrepareRequest> = {}): Promise<string[]> {
  const facts = await connected.facts(Number(wishes.port ?? 3121));
  return applyAll(connected, planPrepareHost(facts, request(wishes)).steps);
}

async function release(connected: ConnectedHost): Promise<string[]> {
  return applyAll(connected, planReleaseHost(await connected.facts(), { keyDigest: key.digest }).steps);
}

async function applyAll({ host }: ConnectedHost, steps: readonly HostStep[]): Promise<string[]> {
  for (const step of steps) expectSuccess(await applyHostStep(host, step));
  return steps.map(({ step }) => step);
}

function request(wishes: Partial<PrepareRequest>): PrepareRequest {
  return { key, install: false, firewall: false, inUse: false, ...wishes };
}

function keyDigest({ root }: ThrowAwayHost): string {
  return createHash('sha256')
    .update(readFileSync(`${root}/etc/pacemaker/authkey`))
    .digest('hex');
}

function daemon({ shows }: ConnectedHost): Promise<string> {
  return shows('systemctl show --property=MainPID pacemaker_remote');
}

function settings(...lines: readonly string[]): string {
  return `cat >/etc/default/pacemaker <<'SETTINGS'\n${lines.join('\n')}\nSETTINGS`;
}

const firewalld = `
touch /run/throw-away/firewalld.exists && systemctl start firewalld
cat >/usr/bin/firewall-cmd <<'SCRIPT'
#!/bin/sh
case $* in
  *--query-service=high-availability) grep -q '^--add-service' /run/firewalld 2>/dev/null && echo yes || echo no ;;
  *--query-port=*) echo no ;;
  *) echo "$*" >>/run/firewalld ;;
esac
SCRIPT
chmod +x /usr/bin/firewall-cmd`;

const ufw = `
cat >/usr/sbin/ufw <<'SCRIPT'
#!/bin/sh
case $1 in
  status) printf 'Status: active\\n\\nTo Action From\\n22/tcp                     ALLOW       Anywhere\\n'; cat /run/ufw 2>/dev/null ;;
  allow) echo "$2                   ALLOW       Anywhere" >>/run/ufw ;;
esac
SCRIPT
chmod +x /usr/sbin/ufw`;
