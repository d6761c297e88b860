import type { LabDefinition } from './definition.ts';
import { clusterNodes } from './definition.ts';
import { enterHost } from './enter.ts';
import { run } from './run.ts';

/**
 * Gives the cluster a fence device, the lab's power switch, and turns fencing on. Guests need none: their virtual
 * machine is recovered instead.
 */
export async function useFencing(lab: LabDefinition): Promise<void> {
  const first = clusterNodes(lab)[0]?.name ?? '';
  const hosts = lab.hosts.filter(({ role }) => role !== 'guest').map(({ name }) => name);
  const device = `<primitive id="fencing" class="stonith" type="fence_lab">
  <instance_attributes id="fencing-instance_attributes">
    <nvpair id="fencing-hosts" name="pcmk_host_list" value="${hosts.join(' ')}"/>
  </instance_attributes>
</primitive>`;
  const create = ['cibadmin', '--create', '--scope', 'resources', '--xml-text', device];
  await run(enterHost(lab.name, first, create));
  await run(enterHost(lab.name, first, ['crm_attribute', '--name', 'stonith-enabled', '--update', 'true']));
}
