import type { AttributeSet } from '../model/configured-resource.ts';
import type { PropertyMetadata } from '../model/property-metadata.ts';
import { attributeSetsJson } from './attribute-set-json.ts';

/** The property sets under the keys of pcs 0.12. */
export function propertySetsJson(sets: readonly AttributeSet[]): object {
  return { nvsets: attributeSetsJson(sets) };
}

/** What Pacemaker says about its properties. */
export function propertyMetadataJson(properties: readonly PropertyMetadata[]): object {
  return {
    properties: properties.map((property) => ({
      name: property.name,
      shortDescription: property.shortDescription,
      longDescription: property.longDescription,
      type: property.type,
      choices: property.choices,
      default: property.default ?? null,
      advanced: property.advanced,
      deprecated: property.deprecated,
      readOnly: property.readOnly,
    })),
  };
}
