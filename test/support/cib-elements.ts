import { type XmlElement, xmlElement } from './xml-element.ts';

export type Values = Readonly<Record<string, string>>;

export interface PrimitiveSettings {
  /** `ocf:heartbeat:VirtualDomain`, `stonith:fence_xvm`, `systemd:x`; `ocf:pacemaker:Dummy` where not said. */
  readonly agent?: string;
  readonly template?: string;
  readonly meta?: Values;
  readonly parameters?: Values;
  readonly utilization?: Values;
  /** Raw children, last. */
  readonly raw?: string;
}

export function primitiveElement(
  name: 'primitive' | 'template',
  id: string,
  settings: PrimitiveSettings,
): XmlElement {
  const {
    agent = 'ocf:pacemaker:Dummy',
    template,
    meta = {},
    parameters = {},
    utilization = {},
    raw,
  } = settings;
  const parts = agent.split(':');
  const kind = { class: parts[0], provider: parts.length > 2 ? parts[1] : undefined, type: parts.at(-1) };
  return xmlElement(name, { id, ...(template === undefined ? kind : { template }) }, [
    ...metaSet(id, meta),
    ...(Object.keys(parameters).length > 0 ? [nvset('instance_attributes', id, parameters)] : []),
    ...(Object.keys(utilization).length > 0 ? [nvset('utilization', id, utilization)] : []),
    ...(raw === undefined ? [] : [raw]),
  ]);
}

export function nodeEntry(id: string, uname: string, type?: string, attributes?: Values): XmlElement {
  const sets =
    attributes === undefined ? [] : [nvset('instance_attributes', `nodes-${id}`, attributes, `nodes-${id}`)];
  return xmlElement('node', { id, uname, type }, sets);
}

export function metaSet(owner: string, meta: Values): XmlElement[] {
  return Object.keys(meta).length > 0 ? [nvset('meta_attributes', owner, meta)] : [];
}

export function nvset(name: string, owner: string, values: Values, id = `${owner}-${name}`): XmlElement {
  return xmlElement(
    name,
    { id },
    Object.entries(values).map(([key, value]) => nvpair(id, key, value)),
  );
}

export function nvpair(set: string, name: string, value: string): XmlElement {
  return xmlElement('nvpair', { id: `${set}-${name}`, name, value });
}
