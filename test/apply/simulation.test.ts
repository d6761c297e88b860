import { describe, expect, test } from 'vitest';
import { simulationDiagnostics } from '../../src/apply/simulation.ts';
import { settle } from '../../src/diagnostics/settle.ts';
import { describeEffect, type Effect } from '../../src/model/effect.ts';

function diagnose(...effects: Effect[]) {
  return simulationDiagnostics({ simulated: true, effects }, new Set(['vm1']));
}

describe('what a simulation says', () => {
  test('is nothing about what starts and what moves that is no virtual machine', () => {
    expect(diagnose({ effect: 'start', subject: 'vm1' }, { effect: 'move', subject: 'web' })).toEqual([]);
  });

  test('is nothing about a live migration, which keeps the machine running', () => {
    expect(diagnose({ effect: 'migrate', subject: 'vm1' })).toEqual([]);
  });

  test('is an error that names the nodes to be fenced and why', () => {
    const effects = [{ effect: 'fence', subject: 'remote1', reason: 'node is unclean' }] as const;
    expect(diagnose(...effects)).toEqual([
      { code: 'WOULD_FENCE', facts: { nodes: ['remote1'], reason: 'node is unclean' } },
    ]);
  });

  test('is an error that names the virtual machines which would be stopped', () => {
    expect(diagnose({ effect: 'restart', subject: 'vm1' })).toMatchObject([
      { code: 'WOULD_RESTART_VM', facts: { resources: ['vm1'] } },
    ]);
  });

  test('is not silenced by --force, only by its own name', () => {
    const found = diagnose({ effect: 'fence', subject: 'remote1' });
    const severities = (allow: string[]) =>
      settle(found, { force: true, skipOffline: true, allow }).map(({ severity }) => severity);
    expect(severities([])).toEqual(['error']);
    expect(severities(['WOULD_FENCE'])).toEqual(['warning']);
  });
});

describe('an effect in words', () => {
  test('says what moves where, and why', () => {
    const effect = { effect: 'move', subject: 'vm1', node: 'node2', reason: 'node availability' } as const;
    expect(describeEffect(effect)).toBe(
      'vm1 moves (is stopped and started) to node2, because: node availability',
    );
  });
});
