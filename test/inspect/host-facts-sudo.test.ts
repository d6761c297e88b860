import { expect, test } from 'vitest';
import { sudoersLines } from '../../src/plan/hosts/sudoers-lines.ts';
import { onHost } from '../support/connected-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';

describeOnHosts('the facts of a host for a login that is not root', () => {
  test('are complete with exactly the documented sudoers lines', () =>
    onHost(
      {
        login: 'pacer',
        sudoers: sudoersLines(),
        prepare: 'chgrp haclient /etc/pacemaker; chmod 750 /etc/pacemaker',
      },
      async ({ facts }) => {
        const found = await facts();
        expect(found.privileged).toBe(true);
        expect(found.key).toMatchObject({ owner: 'root', mode: '640', size: 4096 });
        expect(found).not.toHaveProperty('keyProblem');
      },
    ));

  test('say why without sudo rights', () =>
    onHost({ login: 'pacer' }, async ({ facts }) => {
      const found = await facts();
      expect(found.privileged).toBe(false);
      expect(found.sudoProblem).toMatch(/password is required|may not run sudo/);
      expect(found).not.toHaveProperty('key');
    }));

  test('say why without the sudo program', () =>
    onHost({ login: 'pacer', prepare: 'rm -f /usr/bin/sudo' }, async ({ facts }) => {
      expect((await facts()).sudoProblem).toContain('sudo: not found');
    }));
}, ['sudo']);
