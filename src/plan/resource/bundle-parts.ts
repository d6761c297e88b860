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

/** `<port-mapping>`, with pcs's id where none is typed: `BUNDLE-port-map-PORT`. */
export function portMapping(
  document: CibDocument,
  bundle: string,
  settings: Settings,
  reserved: Set<string>,
): NewElement {
  const typed = new Map(settings);
  const wanted = `${bundle}-port-map-${typed.get('port') || typed.get('range') || ''}`;
  return mapping(document, 'port-mapping', wanted, settings, reserved);
}

/** `<storage-mapping>`, with pcs's id where none is typed: `BUNDLE-storage-map`. */
export function storageMapping(
  document: CibDocument,
  bundle: string,
  settings: Settings,
  reserved: Set<string>,
): NewElement {
  return mapping(document, 'storage-mapping', `${bundle}-storage-map`, settings, reserved);
}

function mapping(
  document: CibDocument,
  name: string,
  wanted: string,
  settings: Settings,
  reserved: Set<string>,
): NewElement {
  const typed = new Map(settings).get('id');
  if (typed !== undefined) reserved.add(typed);
  const id = typed ?? freshId(document, wanted, reserved);
  return partElement(name, [...settings.filter(([key]) => key !== 'id'), ['id', id]]);
}

/** The ids typed for mappings, which generated ones must not take. */
export function typedIds(maps: readonly Settings[]): string[] {
  return maps.flatMap((settings) => settings.filter(([name]) => name === 'id').map(([, id]) => id));
}
