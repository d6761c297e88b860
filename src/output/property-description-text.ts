import type { PropertyMetadata } from '../model/property-metadata.ts';

/** What properties are for, one paragraph each, in pcs's layout. */
export function propertyDescriptionText(properties: readonly PropertyMetadata[]): string {
  return properties.map(describe).join('');
}

/** The defaults as `NAME=VALUE` lines; properties without one are left out. */
export function propertyDefaultsText(properties: readonly PropertyMetadata[]): string {
  return properties
    .flatMap((one) => (one.default === undefined ? [] : [`${one.name}=${one.default}\n`]))
    .join('');
}

function describe(property: PropertyMetadata): string {
  const { name, shortDescription, longDescription, advanced, deprecated } = property;
  const marks = [
    ...(advanced ? ['advanced use only'] : []),
    ...(deprecated ? ['deprecated'] : []),
    ...(property.readOnly ? ['set by the cluster'] : []),
  ];
  const long = oneLine(longDescription);
  return [
    `${name}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}\n`,
    `  ${oneLine(shortDescription)}\n`,
    ...(long === '' ? [] : [`  Description: ${long}\n`]),
    ...(property.choices.length === 0
      ? [`  Type: ${property.type}\n`]
      : [`  Allowed values: ${property.choices.map((choice) => `'${choice}'`).join(', ')}\n`]),
    ...(property.default === undefined ? [] : [`  Default: ${property.default}\n`]),
  ].join('');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
