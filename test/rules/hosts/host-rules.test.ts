import { describe, expect, test } from 'vitest';
import type { HostFacts } from '../../../src/model/host-facts.ts';
import type { HostRequest } from '../../../src/rules/hosts/host-request.ts';
import { hostRules } from '../../../src/rules/hosts/host-rules.ts';
import {
  clusterKey,
  debiansOwnKey,
  freshHost,
  keyFacts,
  noon,
  off,
  on,
  readyHost,
  services,
} from '../../support/host-facts-builder.ts';
import { hints, messages } from '../../support/messages.ts';

describe('a host that can become a node, or is one', () => {
  test('has nothing against it', () => {
    expect(messagesFor(readyHost())).toEqual([]);
    expect(messagesFor(readyHost(), { inUse: true })).toEqual([]);
  });

  test('may have a key of its own, as Debian gives every host', () => {
    expect(messagesFor(freshHost())).toEqual([]);
  });
});

describe('a host is refused', () => {
  test('without root', () => {
    expect(
      messagesFor(readyHost({ privileged: false, sudoProblem: 'sudo: a password is required' })),
    ).toEqual(["Error: guest1: neither root nor allowed to use 'sudo -n': sudo: a password is required"]);
  });

  test('without systemd', () => {
    expect(messagesFor(readyHost({ hasSystemd: false }))).toEqual([
      'Error: guest1: systemd does not run there, so pacemaker_remote cannot be turned on',
    ]);
  });

  test('when it is a running cluster node', () => {
    const facts = readyHost({ services: services({ pacemaker: on, corosync: on }), listening: [] });
    expect(messagesFor(facts)).toEqual([
      'Error: guest1: is a cluster node itself: pacemaker is running there',
    ]);
  });

  test('when it will be a cluster node from its next boot on', () => {
    const facts = readyHost({ services: services({ corosync: { ...off, enabled: true } }), listening: [] });
    expect(messagesFor(facts)).toEqual([
      'Error: guest1: is a cluster node itself: corosync is enabled there',
    ]);
    expect(hintsFor(facts)[0]).toContain("'systemctl disable --now corosync'");
  });

  test('when the service is masked', () => {
    const facts = readyHost({
      services: services({ pacemaker_remote: { ...off, masked: true } }),
      listening: [],
    });
    expect(messagesFor(facts)).toEqual(['Error: guest1: the service pacemaker_remote is masked']);
  });

  test('when another program has the port', () => {
    const facts = readyHost({ services: services({}), listening: [3121] });
    expect(messagesFor(facts)).toEqual(['Error: guest1: another program listens on port 3121']);
  });

  test('when its settings name a key file that is no path', () => {
    for (const keyPath of ['authkey', '/etc/\u0007', '/etc/pacemaker/', '/srv/\ufffd']) {
      expect(messagesFor(readyHost({ keyPath }))).toEqual([
        expect.stringContaining('PCMK_authkey_location in /etc/default/pacemaker is not an absolute path'),
      ]);
    }
  });

  test('when its key cannot be read, which is not the same as none', () => {
    const { key: _, ...facts } = readyHost({ keyProblem: 'sha256sum: Is a directory' });
    expect(messagesFor(facts)).toEqual([
      'Error: guest1: cannot read /etc/pacemaker/authkey: sha256sum: Is a directory',
    ]);
  });
});

describe('a host without the package', () => {
  test.each([
    [
      'debian',
      [],
      'apt-get install --yes --no-install-recommends --no-remove pacemaker-remote resource-agents',
    ],
    [
      'linuxmint',
      ['ubuntu', 'debian'],
      'apt-get install --yes --no-install-recommends --no-remove pacemaker-remote resource-agents',
    ],
    ['rocky', ['rhel', 'centos', 'fedora'], 'dnf install --assumeyes pacemaker-remote resource-agents'],
    [
      'opensuse-leap',
      ['suse', 'opensuse'],
      'zypper --non-interactive install pacemaker-remote resource-agents',
    ],
  ])('of %s is told the command that installs it', (id, like, command) => {
    const facts = readyHost({ packageInstalled: false, distribution: { id, version: '', like } });
    expect(messagesFor(facts)).toEqual(['Error: guest1: pacemaker_remote is not installed']);
    expect(hintsFor(facts)).toEqual([`use --install, or run on guest1: ${command}`]);
    expect(messagesFor(facts, { install: true })).toEqual([]);
  });

  test('of an unknown distribution is refused with --install too', () => {
    const facts = readyHost({ packageInstalled: false, distribution: { id: 'arch', version: '', like: [] } });
    expect(hintsFor(facts, { install: true })).toEqual([
      "install the package that holds pacemaker-remoted on guest1 (unknown distribution 'arch')",
    ]);
  });
});

describe('no room for the key', () => {
  test('is said before the first step', () => {
    expect(messagesFor(freshHost({ keyFileSystem: { readOnly: true, availableKilobytes: 9 } }))).toEqual([
      'Error: guest1: cannot write /etc/pacemaker/authkey: its file system is read-only',
    ]);
    expect(messagesFor(freshHost({ keyFileSystem: { readOnly: false, availableKilobytes: 0 } }))).toEqual([
      'Error: guest1: cannot write /etc/pacemaker/authkey: no space is left',
    ]);
  });

  test('does not matter where the key is there already', () => {
    expect(messagesFor(readyHost({ keyFileSystem: { readOnly: true, availableKilobytes: 0 } }))).toEqual([]);
  });
});

describe('a daemon that the cluster uses', () => {
  test('with another key in its file is an error that names both digests', () => {
    const [message] = messagesFor(freshHost(), { inUse: true });
    expect(message).toContain(debiansOwnKey.digest.slice(0, 16));
    expect(message).toContain(clusterKey.digest.slice(0, 16));
    expect(hintsFor(freshHost(), { inUse: true })[0]).toContain('stops the resources on guest1');
  });

  test('older than its key file is a warning: the next connection may fail', () => {
    const facts = readyHost({ key: keyFacts({ modifiedAt: noon + 30 }) });
    expect(messagesFor(facts, { inUse: true })).toEqual([
      'Warning: guest1: the key was written after pacemaker_remote started, which may still hold the older one',
    ]);
    expect(messagesFor(facts)).toEqual([]);
  });

  test('started in the second in which the key was written holds that key', () => {
    expect(messagesFor(readyHost({ key: keyFacts({ modifiedAt: noon + 1 }) }), { inUse: true })).toEqual([]);
  });

  test('cannot be moved to another port', () => {
    expect(messagesFor(readyHost(), { inUse: true, port: '3122' })).toEqual([
      'Error: guest1: pacemaker_remote does not listen on port 3122, and the cluster uses it on another one',
    ]);
  });
});

describe('the port of a host', () => {
  test('set otherwise there, and none typed, is an error that says which one to type', () => {
    const facts = readyHost({ remotePort: '3122', listening: [3122] });
    expect(messagesFor(facts)).toEqual([
      'Error: guest1: pacemaker_remote listens on port 3122 (PCMK_remote_port in /etc/default/pacemaker), but the cluster will use 3121',
    ]);
    expect(messagesFor(facts, { port: '3122' })).toEqual([]);
  });

  test('bound to loopback alone is a warning', () => {
    expect(messagesFor(readyHost({ remoteAddress: '127.0.0.1' }))[0]).toContain(
      'where no cluster node reaches it',
    );
    expect(messagesFor(readyHost({ remoteAddress: '192.168.1.5' }))).toEqual([]);
  });
});

describe('a firewall that is active and closed', () => {
  test.each([
    [
      { kind: 'firewalld' } as const,
      'firewall-cmd --permanent --add-service=high-availability && firewall-cmd --add-service=high-availability',
    ],
    [{ kind: 'ufw' } as const, 'ufw allow 3121/tcp'],
    [
      { kind: 'nft', chain: 'inet filter input' } as const,
      'nft insert rule inet filter input tcp dport 3121 accept',
    ],
  ])('comes with the command that opens it: %j', (firewall, command) => {
    expect(hintsFor(readyHost({ firewall: { ...firewall, portOpen: false } }))).toEqual([
      `use --firewall, or run on guest1: ${command}`,
    ]);
  });

  test('is opened by number where the port is another one', () => {
    const firewall = { kind: 'firewalld', portOpen: false } as const;
    expect(hintsFor(readyHost({ firewall, listening: [3122] }), { port: '3122' })[0]).toContain(
      '--add-port=3122/tcp',
    );
  });

  test('is nothing to say when it is to be opened, or is open', () => {
    expect(
      messagesFor(readyHost({ firewall: { kind: 'ufw', portOpen: false } }), { firewall: true }),
    ).toEqual([]);
    expect(messagesFor(readyHost({ firewall: { kind: 'ufw', portOpen: true } }))).toEqual([]);
  });
});

function messagesFor(facts: HostFacts, request: Partial<HostRequest> = {}): string[] {
  return messages(found(facts, request));
}

function hintsFor(facts: HostFacts, request: Partial<HostRequest> = {}): string[] {
  return hints(found(facts, request));
}

function found(facts: HostFacts, request: Partial<HostRequest>) {
  return hostRules(facts, {
    keyDigest: clusterKey.digest,
    install: false,
    firewall: false,
    inUse: false,
    ...request,
  });
}
