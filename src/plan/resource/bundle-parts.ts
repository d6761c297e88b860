import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { Settings } from '../../grammar/settings.ts';

/** An element whose attributes are settings; those without a value are left out. */
export function partElement(
  name: string,
  settings: Settings,
  children: NewElement['children'] = [],
): NewElement {
  return { name, attributes: settings.filter(([, value]) => value !== ''), children };
}

/** Ids for new mappings. */
export interface MappingIds {
  /** Given out in the same change; new ones are added. */
  readonly reserved: Set<string>;
  /** Of mappings that go in the same change, and may be used again. */
  readonly freed?: ReadonlySet<string>;
}

/** `<port-mapping>`, with pcs's id where none is typed: `BUNDLE-port-map-PORT`. */
export function portMapping(
  document: CibDocument,
  bundle: string,
  settings: Settings,
  ids: MappingIds,
): NewElement {
  const typed = new Map(settings);
  const wanted = `${bundle}-port-map-${typed.get('port') || typed.get('range') || ''}`;
  return mapping(document, 'port-mapping', wanted, settings, ids);
}

/** `<storage-mapping>`, with pcs's id where none is typed: `BUNDLE-storage-map`. */
export function storageMapping(
  document: CibDocument,
  bundle: string,
  settings: Settings,
  ids: MappingIds,
): NewElement {
  return mapping(document, 'storage-mapping', `${bundle}-storage-map`, settings, ids);
}

function mapping(
  document: CibDocument,
  name: string,
  wanted: string,
  settings: Settings,
  { reserved, freed }: MappingIds,
): NewElement {
  const typed = new Map(settings).get('id');
  const isFree = freed?.has(wanted) === true && !reserved.has(wanted);
  const id = typed ?? (isFree ? wanted : freshId(document, wanted, reserved));
  reserved.add(id);
  return partElement(name, [...settings.filter(([key]) => key !== 'id'), ['id', id]]);
}

/** The ids typed for mappings, which generated ones must not take. */
export function typedIds(maps: readonly Settings[]): string[] {
  return maps.flatMap((settings) => settings.filter(([name]) => name === 'id').map(([, id]) => id));
}
