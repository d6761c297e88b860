import { expect, test } from 'vitest';
import { applyHostStep } from '../../src/apply/host-step.ts';
import type { HostStep } from '../../src/plan/plan.ts';
import { expectSuccess, onHost } from '../support/connected-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { told } from '../support/told.ts';

const start: HostStep = { step: 'start-service', host: 'guest1', service: 'pacemaker_remote' };
const enable: HostStep = { ...start, step: 'enable-service' };
const listens: HostStep = { step: 'check-listening', host: 'guest1', port: '3121' };

describeOnHosts('a service', () => {
  test('that fails to start comes with the last lines of its log', () =>
    onHost(
      { startFails: ['Reading configuration', 'error: Could not open log: No such file'] },
      async ({ host }) => {
        expect(told(await applyHostStep(host, start))).toEqual([
          'Error: guest1: service command failed: pacemaker_remote start: error: Could not open log: No such file',
          expect.stringContaining(
            'last lines of its log: Reading configuration | error: Could not open log: No such file',
          ),
        ]);
      },
    ));

  test('that failed too often before is given another try', () =>
    onHost({ startFails: 'start limit' }, async ({ host, facts }) => {
      expectSuccess(await applyHostStep(host, start));
      expectSuccess(await applyHostStep(host, listens));
      expect((await facts()).services.pacemaker_remote.active).toBe(true);
    }));

  test('that is not there cannot be enabled', () =>
    onHost({ installed: false }, async ({ host }) => {
      expect(told(await applyHostStep(host, enable))[0]).toBe(
        'Error: guest1: service command failed: pacemaker_remote enable: Failed to enable pacemaker_remote.service: Unit pacemaker_remote.service not found.',
      );
    }));

  test('that ends as soon as it is started is noticed at once', () =>
    onHost({ prepare: brokenDaemon }, async ({ host }) => {
      expectSuccess(await applyHostStep(host, start));
      const [text, hint] = told(await applyHostStep(host, listens));
      expect(text).toBe(
        'Error: guest1: pacemaker_remote was started and has ended without listening on port 3121',
      );
      expect(hint).toContain('last lines of its log: crit: Could not create IPC socket');
    }));

  test('is not touched without sudo rights', () =>
    onHost({ login: 'pacer' }, async ({ host }) => {
      expect(told(await applyHostStep(host, start))[0]).toMatch(
        /sudo -n': 'systemctl start pacemaker_remote': sudo: /,
      );
    }));
});

describeOnHosts('an installation that fails', () => {
  test('gives the package manager’s reason and the command', () =>
    onHost({ installed: false, prepare: 'touch /run/throw-away/apt-get.fails' }, async ({ host }) => {
      const argv = ['apt-get', 'install', '--yes', 'pacemaker-remote'];
      expect(told(await applyHostStep(host, { step: 'install-package', host: 'guest1', argv }))).toEqual([
        'Error: guest1: installing pacemaker_remote failed: E: Unable to locate package pacemaker-remote',
        'run on guest1 and see: apt-get install --yes pacemaker-remote',
      ]);
    }));
});

const brokenDaemon = `
printf '#!/bin/sh\\necho "crit: Could not create IPC socket"; exit 1\\n' >/usr/sbin/pacemaker-remoted`;
