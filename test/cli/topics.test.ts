import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crmCommands } from '../../src/cli/topics/coming-from-crmsh.ts';
import { topicNames } from '../../src/cli/topics/names.ts';
import { notHere } from '../../src/cli/topics/not-here.ts';
import { topicTexts } from '../../src/cli/topics/topic-texts.ts';
import { runPacer } from '../support/run-pacer.ts';

/** Or an area of commands. */
function isCommand(words: string): boolean {
  const help = join(import.meta.dirname, '..', '..', 'dist', 'help');
  return existsSync(join(help, `pacer-${words.replaceAll(' ', '-')}.txt`));
}

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

  test.each([...notHere, ...crmCommands])('$instead stands for what is not here', ({ commands, instead }) => {
    for (const command of commands) expect(isCommand(command)).toBe(false);
    for (const [, command = ''] of instead.matchAll(/pacer ([a-z-]+(?: [a-z][a-z-]*)*)(?![a-z=-])/g)) {
      expect(command.startsWith('help ') || isCommand(command)).toBe(true);
    }
  });

  test('coming-from-pcs is made of what the commands say of pcs', async () => {
    const { stdout } = await runPacer(['help', 'coming-from-pcs']);
    expect(stdout).toMatch(/^ {2}cluster cib-push +pcs pushes a section/m);
    expect(stdout).toMatch(/^New:\n(.*\n)* {2}node check /m);
  });
});
