import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { resourceConfigJson } from '../../src/output/resource-config-json.ts';
import { resourceConfigText } from '../../src/output/resource-config-text.ts';
import { describeWith } from '../support/require-tool.ts';
import { fixture, selectFrom } from './support/select-from.ts';

const same = ['virtual-machines', 'groups-and-clones', 'bundles', 'odd-values', 'rules'];

describeWith(['pcs'], 'resource config says what pcs says', () => {
  test.each(same)('the text of %s, byte for byte', async (name) => {
    expect(resourceConfigText(await selectFrom(name))).toBe(await pcs(name));
  });

  test.each(same)('the JSON of %s, under the same keys', async (name) => {
    const document = resourceConfigJson(await selectFrom(name));
    expect(document).toEqual(JSON.parse(await pcs(name, '--output-format=json')));
  });

  test.each([
    ['virtual-machines', ['sshd', 'remote1']],
    ['groups-and-clones', ['web']],
    ['groups-and-clones', ['site', 'web-clone', 'alone', 'db']],
    ['bundles', ['webserver', 'plain']],
  ])('of %s only %j', async (name, ids) => {
    const selected = await selectFrom(name, ids);
    expect(resourceConfigText(selected)).toBe(await pcs(name, ...ids));
    expect(resourceConfigJson(selected)).toEqual(JSON.parse(await pcs(name, ...ids, '--output-format=json')));
  });
});

async function pcs(name: string, ...words: string[]): Promise<string> {
  const argv = ['-f', fixture(name), 'resource', 'config', ...words];
  return (await promisify(execFile)('pcs', argv)).stdout;
}
