import type { Attributes, ConfiguredBundle, Mapping } from '../model/configured-resource.ts';
import { attributeSetLines } from './attribute-set-text.ts';
import { booleanText } from './boolean-text.ts';
import { displayPairs } from './display-value.ts';
import { inOrder } from './in-order.ts';
import { indent } from './indent.ts';

/** A bundle as pcs lists it; `member` are the lines of its primitive. */
export function bundleLines(bundle: ConfiguredBundle, member: readonly string[]): string[] {
  return [
    `Bundle: ${bundle.id}`,
    ...indent([
      ...(bundle.description === undefined ? [] : [`Description: ${bundle.description}`]),
      ...containerLines(bundle),
      ...optionLines('Network', networkOptions(bundle.network)),
      ...mappingLines('Port Mapping', bundle.portMappings, portOptions),
      ...mappingLines('Storage Mapping', bundle.storageMappings, storageOptions),
      ...attributeSetLines('Attributes', bundle.instanceAttributes),
      ...attributeSetLines('Meta Attributes', bundle.metaAttributes),
      ...member,
    ]),
  ];
}

/** The container's options in pcs's order. */
export function containerOptions(options: Attributes): [name: string, value: string][] {
  return inOrder(options, [
    'image',
    'replicas',
    'replicas-per-host',
    'promoted-max',
    'run-command',
    'network',
    'options',
  ]);
}

/** The network's options in pcs's order, its boolean as pcs shows it. */
function networkOptions(options: Attributes = new Map()): [name: string, value: string][] {
  const ordered = inOrder(options, [
    'ip-range-start',
    'control-port',
    'host-interface',
    'host-netmask',
    'add-host',
  ]);
  return ordered.map(([name, value]) => [name, name === 'add-host' ? booleanText(value) : value]);
}

/** A port mapping's options in pcs's order. */
export function portOptions({ options }: Mapping): [name: string, value: string][] {
  return inOrder(options, ['port', 'internal-port', 'range']);
}

/** A storage mapping's options in pcs's order. */
export function storageOptions({ options }: Mapping): [name: string, value: string][] {
  return inOrder(options, ['source-dir', 'source-dir-root', 'target-dir', 'options']);
}

function containerLines({ container }: ConfiguredBundle): string[] {
  if (container === undefined) return [];
  const title = `${container.type.slice(0, 1).toUpperCase()}${container.type.slice(1)}`;
  return optionLines(title, containerOptions(container.options));
}

function optionLines(heading: string, options: readonly (readonly [string, string])[]): string[] {
  return options.length === 0 ? [] : [`${heading}: ${displayPairs(options)}`];
}

function mappingLines(
  heading: string,
  mappings: readonly Mapping[],
  options: (mapping: Mapping) => [string, string][],
): string[] {
  if (mappings.length === 0) return [];
  return [
    `${heading}:`,
    ...indent(mappings.map((mapping) => `${displayPairs(options(mapping))} (${mapping.id})`)),
  ];
}
