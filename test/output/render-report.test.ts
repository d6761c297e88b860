import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { ChangeReport, StepReport } from '../../src/output/change-report.ts';
import { renderReport } from '../../src/output/render-report.ts';

const plain = { format: 'text', color: false } as const;

const key: StepReport = {
  step: 'put-key',
  host: 'guest1',
  state: 'done',
  text: 'guest1: write the key to /etc/pacemaker/authkey',
};
const start: StepReport = {
  step: 'start-service',
  host: 'guest1',
  state: 'failed',
  text: 'guest1: start pacemaker_remote',
};
const edit: StepReport = { step: 'edit-cib', state: 'not done', text: 'change the configuration' };

describe('a dry run', () => {
  test('shows the numbered steps, the difference in the CIB and what the cluster would do', async () => {
    const { stdout } = await renderReport(plannedReport(), plain);
    expect(stdout).toBe(`Steps:
  1. guest1: write the key to /etc/pacemaker/authkey
  2. change the configuration

--- cib.xml\tnow
+++ cib.xml\tplanned
@@ -2,4 +2,5 @@
   b
   c
+  new
   d
   e

What the cluster would do:
  vm-guest1 restarts on node1
  guest7 is fenced
`);
  });

  test('says when nothing would move', async () => {
    const { stdout } = await renderReport({ ...plannedReport(), effects: [] }, plain);
    expect(stdout).toContain('\nWhat the cluster would do: nothing\n');
  });

  test('says when nothing could simulate it', async () => {
    const { effects: _, ...report } = plannedReport();
    const { stdout } = await renderReport(report, plain);
    expect(stdout).toContain('\nWhat the cluster would do: not simulated\n');
  });

  test('has color where it is wanted: what is added green, what is fenced red', async () => {
    const { stdout } = await renderReport(plannedReport(), { format: 'text', color: true });
    expect(stdout).toContain('\u001b[32m+  new\u001b[39m');
    expect(stdout).toContain('\u001b[31mguest7 is fenced\u001b[39m');
  });
});

describe('a change that failed', () => {
  test('lists what was done, what failed and what was not done, and the command that continues', async () => {
    const { stdout, stderr } = await renderReport(failedReport(), plain);
    expect(stdout).toBe('');
    expect(stderr).toBe(`Done:
  guest1: write the key to /etc/pacemaker/authkey
Failed:
  guest1: start pacemaker_remote
Not done:
  change the configuration
To continue:
  pacer cluster node add-guest guest1 vm-guest1
`);
  });

  test('leaves out headings with nothing under them', async () => {
    const { stderr } = await renderReport({ ...failedReport(), steps: [start] }, plain);
    expect(stderr).not.toContain('one:');
  });
});

describe('what was told on the way', () => {
  test.each(['changed', 'unchanged'] as const)('is not told again: %s', async (result) => {
    const rendered = await renderReport({ result, diagnostics: [], steps: [key] }, plain);
    expect(rendered).toEqual({ stdout: '', stderr: '' });
  });

  test('is not told again: refused', async () => {
    const rendered = await renderReport({ result: 'refused', diagnostics: [], steps: [] }, plain);
    expect(rendered).toEqual({ stdout: '', stderr: '' });
  });
});

describe('a dry run that the simulation refuses', () => {
  test('shows the steps all the same', async () => {
    const { stdout } = await renderReport({ result: 'refused', diagnostics: [], steps: [key] }, plain);
    expect(stdout).toContain('Steps:\n  1. ');
  });
});

describe('as JSON', () => {
  test('a failure has schemaVersion, steps with their states, and the command that continues', async () => {
    const { stdout, stderr } = await renderReport(failedReport(), { format: 'json', color: true });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      result: 'failed',
      diagnostics: [],
      steps: [key, start, edit],
      continueWith: 'pacer cluster node add-guest guest1 vm-guest1',
    });
  });

  test('a diagnostic has its code, severity, words, override and facts', async () => {
    const diagnostic = diagnose('SETTING_WITHOUT_VALUE', { word: 'x' });
    const report = {
      result: 'refused',
      diagnostics: [{ diagnostic, severity: 'error', override: '--force' }],
      steps: [],
    } as const;
    const { stdout } = await renderReport(report, { format: 'json', color: false });
    expect(JSON.parse(stdout).diagnostics).toEqual([
      {
        code: 'SETTING_WITHOUT_VALUE',
        severity: 'error',
        text: "missing value of 'x' option",
        hint: 'write it as x=VALUE',
        override: '--force',
        facts: { word: 'x' },
      },
    ]);
  });

  test('a dry run has the difference as text and the effects by name', async () => {
    const { stdout } = await renderReport(plannedReport(), { format: 'json', color: false });
    const document = JSON.parse(stdout);
    expect(document.diff).toContain('\n+  new\n');
    expect(document.effects.map(({ effect }: { effect: string }) => effect)).toEqual(['restart', 'fence']);
  });
});

function plannedReport(): ChangeReport {
  return {
    result: 'planned',
    diagnostics: [],
    steps: [
      { ...key, state: 'planned' },
      { ...edit, state: 'planned' },
    ],
    cib: { before: '0.7.3', after: '0.8.0' },
    diff: {
      name: 'cib.xml',
      before: 'a\n  b\n  c\n  d\n  e\nf\n',
      after: 'a\n  b\n  c\n  new\n  d\n  e\nf\n',
    },
    effects: [
      { effect: 'restart', subject: 'vm-guest1', text: 'vm-guest1 restarts on node1' },
      { effect: 'fence', subject: 'guest7', text: 'guest7 is fenced' },
    ],
  };
}

function failedReport(): ChangeReport {
  return {
    result: 'failed',
    diagnostics: [],
    steps: [key, start, edit],
    continueWith: 'pacer cluster node add-guest guest1 vm-guest1',
  };
}
