import { expect, test } from 'vitest';
import { onHost } from '../support/connected-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';

describeOnHosts('the firewall of a host', () => {
  const dropping =
    'nft add table inet filter; nft add chain inet filter input "{ type filter hook input priority 0; policy drop; }"';

  test('is closed where an nft input chain drops and nothing accepts the port', () =>
    onHost(
      { prepare: `${dropping}; nft add rule inet filter input tcp dport 22 accept` },
      async ({ facts }) => {
        expect((await facts()).firewall).toEqual({
          kind: 'nft',
          portOpen: false,
          chain: 'inet filter input',
        });
      },
    ));

  test('is open where a rule accepts the port, alone, in a set or in a range', () =>
    onHost(
      { prepare: `${dropping}; nft add rule inet filter input tcp dport "{ 22, 3000-3200 }" accept` },
      async ({ facts }) => {
        expect((await facts()).firewall?.portOpen).toBe(true);
        expect((await facts(3300)).firewall?.portOpen).toBe(false);
      },
    ));

  test('is closed where a last rule drops what no other rule took', () =>
    onHost(
      { prepare: `${dropping.replace('drop', 'accept')}; nft add rule inet filter input counter reject` },
      async ({ facts }) => {
        expect((await facts()).firewall).toEqual({
          kind: 'nft',
          portOpen: false,
          chain: 'inet filter input',
        });
      },
    ));

  test('is none where nft accepts by policy', () =>
    onHost({ prepare: dropping.replace('drop', 'accept') }, async ({ facts }) => {
      expect(await facts()).not.toHaveProperty('firewall');
    }));
}, ['nft']);
