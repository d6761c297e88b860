import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { type PacerRun, type PacerSurroundings, runPacer } from '../support/run-pacer.ts';
import type { ThrowAwayHostOptions } from '../support/throw-away-host/prepare-script.ts';
import { type ThrowAwayHost, throwAwayHost } from '../support/throw-away-host.ts';

const before = cib().node('node1').vm('vm-guest1').text();

interface Failure {
  readonly title: string;
  readonly host: ThrowAwayHostOptions;
  /** The line that says what is wrong, and the one below it that says what to do. */
  readonly says: RegExp;
  /** What puts it right on the host; the same command then does what is left. */
  readonly cure?: string;
}

const failures: readonly Failure[] = [
  {
    title: 'the package is missing',
    host: { installed: false },
    says: /Error: guest1: pacemaker_remote is not installed\n {2}use --install, or run on guest1: .*apt-get install/,
  },
  {
    title: 'the host is a running cluster node',
    host: { clusterNode: true },
    says: /Error: guest1: is a cluster node itself: \w+ is running there\n {2}take another host/,
  },
  {
    title: 'systemd does not run there',
    host: { systemd: false },
    says: /Error: guest1: systemd does not run there.*\n {2}use a host or container that was booted with systemd/,
  },
  {
    title: 'the login is neither root nor may use sudo',
    host: { login: 'admin' },
    says: /Error: guest1: neither root nor allowed to use 'sudo -n'.*\n {2}log in as root/,
  },
  {
    title: 'the disk is full',
    host: { keyDirectory: 'full' },
    says: /Error: guest1: cannot write \/etc\/pacemaker\/authkey: no space is left\n {2}make room on guest1/,
    cure: 'rm /etc/pacemaker/filler',
  },
  {
    title: 'the file system is read-only',
    host: { keyDirectory: 'read-only' },
    says: /Error: guest1: cannot write \/etc\/pacemaker\/authkey: its file system is read-only\n {2}\S/,
    cure: 'mount -o remount,rw /etc/pacemaker',
  },
  {
    title: 'the service fails',
    host: { startFails: ['error: Could not bind the remote listener'] },
    says: /Error: guest1: service command failed: pacemaker_remote start: .*Could not bind the remote listener\n {2}\S/,
    cure: 'rm /run/throw-away/pacemaker_remote.fails',
  },
];

let folder: string;
let host: ThrowAwayHost | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-failures-'));
  writeFileSync(join(folder, 'cib.xml'), before);
});

afterEach(async () => {
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function addGuest(sshConfig: string, ...more: string[]): Promise<PacerRun> {
  return addGuestIn({}, sshConfig, ...more);
}

function addGuestIn(
  surroundings: PacerSurroundings,
  sshConfig: string,
  ...more: string[]
): Promise<PacerRun> {
  const words = ['-f', 'cib.xml', 'cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--prepare-host'];
  return runPacer([...words, '--authkey', 'authkey', '--ssh-config', sshConfig, ...more], {
    cwd: folder,
    env: { XDG_STATE_HOME: folder },
    ...surroundings,
  });
}

const cibNow = () => readFileSync(join(folder, 'cib.xml'), 'utf8');

describeOnHosts('a host that cannot be prepared leaves the CIB as it was', () => {
  for (const { title, host: options, says, cure } of failures) {
    test(`when ${title}`, async () => {
      host = await throwAwayHost(options);
      const run = await addGuest(host.sshConfig);
      expect(run.stderr).toMatch(says);
      expect(run.status).toBe(1);
      expect(cibNow()).toBe(before);
    });

    if (cure === undefined) continue;

    test(`when ${title}; once that is put right, the same command does what is left`, async () => {
      host = await throwAwayHost(options);
      await addGuest(host.sshConfig);
      await host.run(cure);
      const again = await addGuest(host.sshConfig);
      expect(again.status).toBe(0);
      expect(cibNow()).toContain('name="remote-node" value="guest1"');
    });
  }

  test('when a step fails, what was done and what was not is listed, with the command that continues', async () => {
    host = await throwAwayHost({ startFails: ['no'] });
    const { stderr } = await addGuest(host.sshConfig);
    expect(stderr).toMatch(
      /Done:\n(.*\n)* {2}guest1: enable pacemaker_remote\nFailed:\n {2}guest1: start pacemaker_remote\nNot done:\n(.*\n)*To continue:\n {2}pacer -f cib.xml cluster node add-guest guest1 vm-guest1/,
    );
  });

  test('when it is interrupted, what was under way is told, and the command that continues', async () => {
    // The program that writes the key does not come to its end by itself.
    host = await throwAwayHost({ prepare: "printf '#!/bin/sh\\nsleep 20\\n' >/usr/bin/tee" });
    const { status, stderr } = await addGuestIn({ interruptAt: 'Sending' }, host.sshConfig);
    expect(status).toBe(130);
    expect(stderr).toMatch(
      /Error: interrupted\n {2}\S.*\n(Done:\n(.*\n)+)?Under way:\n {2}guest1: write the authkey .*\nNot done:\n(.*\n)*To continue:\n {2}pacer -f cib.xml cluster node add-guest guest1 vm-guest1/,
    );
    expect(cibNow()).toBe(before);
  });

  test('when the login is refused', async () => {
    host = await throwAwayHost();
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'stranger')]);
    const run = await addGuest(changedConfig(host, /IdentityFile .*/, `IdentityFile ${folder}/stranger`));
    expect(run.stderr).toMatch(/Error: guest1: .*\n {2}\S/);
    expect(run.stderr).toMatch(/authenticat|log in|login/i);
    expect(run.status).toBe(1);
    expect(cibNow()).toBe(before);
  });

  test('when the host key is not the known one', async () => {
    host = await throwAwayHost();
    const other = 'AAAAC3NzaC1lZDI1NTE5AAAAIBkAeUq0bTr0Y3F4zDqNqkhbmVL2pPGbVYy1sKIFVNpb';
    writeFileSync(host.knownHosts, `[127.0.0.1]:${host.port} ssh-ed25519 ${other}\n`);
    const run = await addGuest(host.sshConfig);
    expect(run.stderr).toMatch(/Error: .*host key.*\n {2}\S/i);
    expect(run.stderr).toContain('SHA256:');
    expect(run.status).toBe(1);
    expect(cibNow()).toBe(before);
  });

  test('when nobody listens there', async () => {
    host = await throwAwayHost();
    const run = await addGuest(changedConfig(host, /Port .*/, 'Port 1'));
    expect(run.stderr).toMatch(
      /Error: guest1: nothing accepts SSH connections on .* use --skip-offline to override\n {2}\S/,
    );
    expect(run.status).toBe(1);
    expect(cibNow()).toBe(before);
  });

  test('when it does not answer at all, with --skip-offline the CIB is changed and the next run finishes', async () => {
    host = await throwAwayHost();
    const offline = await addGuest(changedConfig(host, /Port .*/, 'Port 1'), '--skip-offline');
    expect(offline.stderr).toContain("Warning: 'guest1' was not prepared\n  run the same command again");
    expect(offline.status).toBe(0);
    expect(cibNow()).toContain('name="remote-node" value="guest1"');
    const again = await addGuest(host.sshConfig);
    expect(again.stderr).toContain("guest1: successful run of 'pacemaker_remote start'");
    expect(again.status).toBe(0);
  });
});

/** The SSH configuration of the host with one thing in it changed. */
function changedConfig({ sshConfig }: ThrowAwayHost, what: RegExp, becomes: string): string {
  const path = join(folder, 'ssh_config');
  writeFileSync(path, readFileSync(sshConfig, 'utf8').replace(what, becomes));
  return path;
}
