import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { embeddedProperties } from '../../src/agents/embedded/cluster-properties.ts';
import { parsePropertyMetadata } from '../../src/agents/parse-property-metadata.ts';
import type { Host } from '../../src/host/host.ts';
import { localHost } from '../../src/host/local-host.ts';
import { installedProperties } from '../../src/inspect/property-source.ts';
import type { PropertyMetadata } from '../../src/model/property-metadata.ts';
import { quietContext } from '../support/quiet-context.ts';
import { describeWith, isInstalled } from '../support/require-tool.ts';

const run = promisify(execFile);

/** The release that the built-in list was made from (Debian 12); others may rightly differ. */
const isSameRelease =
  isInstalled('crm_resource') &&
  execFileSync('crm_resource', ['--version'], { encoding: 'utf8' }).includes('2.1.5');

describeWith(['crm_resource'], 'the built-in list of cluster properties', () => {
  test.skipIf(!isSameRelease)('has the facts of the daemons themselves', async () => {
    const installed = await installedProperties(localHost(quietContext()));
    if (!installed.ok) throw new Error(installed.error.code);
    const builtIn = new Map(embeddedProperties().map((property) => [property.name, property]));
    // Newer releases say which values these take; 2.1.5 does not, or has fewer.
    const wider = new Set(['fence-reaction', 'no-quorum-policy']);
    for (const property of installed.value.filter(({ name }) => !wider.has(name))) {
      expect(factsOf(builtIn.get(property.name))).toEqual(factsOf(property));
    }
  });
});

test('the built-in list says in words what each property is for, and has each once', () => {
  const properties = embeddedProperties();
  expect(properties.filter(({ shortDescription }) => shortDescription.length < 20)).toEqual([]);
  expect(new Set(properties.map(({ name }) => name)).size).toBe(properties.length);
});

describe('what Pacemaker says about properties', () => {
  test('is read from the list that Pacemaker 2.1.8 and later give', () => {
    const parsed = parsePropertyMetadata(`<pacemaker-result api-version="2.38" request="crm_attribute">
      <resource-agent name="cluster-options"><version>1.1</version><parameters>
        <parameter name="dc-version" advanced="0" generated="1">
          <longdesc lang="en">Which version leads.</longdesc><shortdesc lang="en">Version</shortdesc>
          <content type="version"/>
        </parameter>
        <parameter name="no-quorum-policy" advanced="0" generated="0">
          <longdesc lang="en">Same</longdesc><shortdesc lang="en">Same</shortdesc>
          <content type="select" default="stop"><option value="stop"/><option value="fence"/></content>
        </parameter>
        <parameter name="old" advanced="1" generated="0"><deprecated/>
          <longdesc lang="en">Long</longdesc><shortdesc lang="en">Short</shortdesc>
          <content type="duration" default="60s"/>
        </parameter>
      </parameters></resource-agent><status code="0" message="OK"/></pacemaker-result>`);
    if (!parsed.ok) throw new Error(parsed.error.code);
    expect(parsed.value).toMatchObject([
      { name: 'dc-version', readOnly: true },
      { name: 'no-quorum-policy', choices: ['stop', 'fence'], default: 'stop', longDescription: '' },
      { name: 'old', advanced: true, deprecated: true, readOnly: false, longDescription: 'Long' },
    ]);
  });

  test.skipIf(!isSameRelease)('is marked for advanced use in the words of Pacemaker 2', async () => {
    const { stdout } = await run('/usr/lib/pacemaker/pacemaker-schedulerd', ['metadata']);
    const parsed = parsePropertyMetadata(stdout);
    const property = parsed.ok ? parsed.value.find(({ name }) => name === 'stonith-enabled') : undefined;
    expect(property).toMatchObject({
      advanced: true,
      shortDescription: 'Whether nodes may be fenced as part of recovery',
    });
  });

  test('comes from the built-in list where Pacemaker is not installed', async () => {
    const bare: Host = {
      ...localHost(quietContext()),
      run: async () => ({ ok: true, value: { status: 0, stdout: '', stderr: '' } }),
    };
    const found = await installedProperties(bare);
    expect(found).toEqual({ ok: true, value: embeddedProperties() });
  });
});

function factsOf(property: PropertyMetadata | undefined) {
  const { name, type, default: initial, choices, advanced, deprecated, readOnly } = property ?? {};
  return { name, type, default: initial, choices, advanced, deprecated, readOnly };
}
