import { expect, test } from 'vitest';
import { applyHostStep } from '../../src/apply/host-step.ts';
import type { HostStep } from '../../src/plan/plan.ts';
import { expectSuccess, onHost } from '../support/connected-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { told } from '../support/told.ts';

const setPort: HostStep = {
  step: 'set-remote-port',
  host: 'guest1',
  path: '/etc/default/pacemaker',
  port: '3122',
};

describeOnHosts('the settings of a host', () => {
  test('keep everything but the one line: bytes, mode, owner, a missing last line end', () =>
    onHost({ prepare: oddSettings }, async ({ host, shows }) => {
      expectSuccess(await applyHostStep(host, setPort));
      expect(await shows("od -An -c /etc/default/pacemaker | tr -d ' \\n'")).toBe(
        '#377\\tA=1\\r\\nPCMK_remote_port=3122\\n#end',
      );
      expect(await shows("stat -c '%a %G' /etc/default/pacemaker")).toBe('604 haclient');
      expect(await shows('ls -A /etc/default | grep pacer || true')).toBe('');
    }));

  test('get the line at their end where they had none, also after a line without end', () =>
    onHost(
      { prepare: "printf 'A=1\\n#PCMK_remote_port=9' >/etc/default/pacemaker" },
      async ({ host, shows }) => {
        expectSuccess(await applyHostStep(host, setPort));
        expect(await shows('cat /etc/default/pacemaker')).toBe(
          'A=1\n#PCMK_remote_port=9\nPCMK_remote_port=3122',
        );
      },
    ));

  test('are made where there were none', () =>
    onHost({ prepare: 'rm -f /etc/default/pacemaker' }, async ({ host, shows }) => {
      expectSuccess(await applyHostStep(host, setPort));
      expect(await shows('cat /etc/default/pacemaker; stat -c %a /etc/default/pacemaker')).toBe(
        'PCMK_remote_port=3122\n644',
      );
    }));

  test('are again as they were once the port is taken back', () =>
    onHost(
      { prepare: "printf 'A=1\\n#PCMK_remote_port=9\\n' >/etc/default/pacemaker" },
      async ({ host, shows }) => {
        const before = await shows('sha256sum </etc/default/pacemaker');
        expectSuccess(await applyHostStep(host, setPort));
        expectSuccess(await applyHostStep(host, { ...setPort, step: 'unset-remote-port' }));
        expect(await shows('sha256sum </etc/default/pacemaker')).toBe(before);
      },
    ));

  test('keep a port that is not the one to take back', () =>
    onHost({ prepare: "echo 'PCMK_remote_port=3199' >/etc/default/pacemaker" }, async ({ host, shows }) => {
      expectSuccess(await applyHostStep(host, { ...setPort, step: 'unset-remote-port' }));
      expect(await shows('cat /etc/default/pacemaker')).toBe('PCMK_remote_port=3199');
    }));

  test('stay as they were where they cannot be written', () =>
    onHost({ prepare: fullSettings }, async ({ host, shows }) => {
      const before = await shows('sha256sum </etc/default/pacemaker');
      expect(told(await applyHostStep(host, setPort))[0]).toBe(
        'Error: guest1: cannot write /etc/default/pacemaker: no space is left',
      );
      expect(await shows('sha256sum </etc/default/pacemaker')).toBe(before);
      expect(await shows('ls -A /etc/default')).toBe('filler\npacemaker');
    }));
});

const oddSettings = `
printf '#\\377\\tA=1\\r\\n  PCMK_remote_port="9"\\n#end' >/etc/default/pacemaker
chmod 604 /etc/default/pacemaker && chgrp haclient /etc/default/pacemaker`;

const fullSettings = `
mount -t tmpfs -o size=16k tmpfs /etc/default
printf 'A=1\\n' >/etc/default/pacemaker
dd if=/dev/zero of=/etc/default/filler bs=4k 2>/dev/null || true`;
