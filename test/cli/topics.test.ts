import { describe, expect, test } from 'vitest';
import { topicNames } from '../../src/cli/topics/names.ts';
import { topicTexts } from '../../src/cli/topics/topic-texts.ts';
import { runPacer } from '../support/run-pacer.ts';

describe('help on topics', () => {
  test.each(topicNames)('pacer help %s is a text of at most 80 columns', async (topic) => {
    const { status, stdout } = await runPacer(['help', topic]);
    expect(stdout.split('\n').length).toBeGreaterThan(5);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(status).toBe(0);
  });

  test('topics lists every topic', () => {
    const list = topicTexts([]).get('topics') ?? '';
    for (const name of topicNames)
      if (name !== 'topics') expect(list).toMatch(new RegExp(`^  pacer help ${name}\\s`, 'm'));
  });

  test('coming-from-pcs is made of what the commands say of pcs', async () => {
    const { stdout } = await runPacer(['help', 'coming-from-pcs']);
    expect(stdout).toMatch(/^ {2}cluster cib-push +pcs pushes a section/m);
    expect(stdout).toMatch(/^New:\n(.*\n)* {2}node check /m);
  });
});
