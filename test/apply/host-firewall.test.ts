import { expect, test } from 'vitest';
import { planPrepareHost } from '../../src/plan/hosts/prepare-host.ts';
import { onHost } from '../support/connected-host.ts';
import { firewalld } from '../support/firewalld.ts';
import { messages } from '../support/messages.ts';
import { prepare, request } from '../support/prepare-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';

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

const ufw = `
cat >/usr/sbin/ufw <<'SCRIPT'
#!/bin/sh
case $1 in
  status) printf 'Status: active\\n\\nTo Action From\\n22/tcp                     ALLOW       Anywhere\\n'; cat /run/ufw 2>/dev/null ;;
  allow) echo "$2                   ALLOW       Anywhere" >>/run/ufw ;;
esac
SCRIPT
chmod +x /usr/sbin/ufw`;
