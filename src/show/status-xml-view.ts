import type { Looking } from '../reach/looking.ts';
import { statusHost } from '../reach/status-host.ts';
import type { View } from './show.ts';

/** What `status xml` shows: crm_mon's document, also of a file, with or without states. */
export async function statusXmlView(looking: Looking): Promise<View> {
  const { host, notes } = await statusHost(looking, { evenStateless: true });
  if (host === undefined) return { diagnostics: notes };
  const { readStatusXml } = await import('../pacemaker/tools/crm-mon-text.ts');
  const xml = await readStatusXml(host);
  return xml.ok ? { diagnostics: notes, listing: xml.value } : { diagnostics: [xml.error] };
}
