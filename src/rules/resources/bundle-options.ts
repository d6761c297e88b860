import type { BundlePart } from '../../diagnostics/catalogue/bundles.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { isPort } from '../../model/port.ts';
import { copies } from './copies.ts';

/**
 * The options of one part of a bundle against what Pacemaker's schema has (resources-3.9.rng) and what its values
 * must be. An empty value is left to the caller: it means something else when a bundle is made and when it is changed.
 */
export function bundleOptions(part: BundlePart, settings: Settings): Diagnostic[] {
  const allowed = allowedOptions[part];
  const names = settings.map(([name]) => name).filter((name) => !allowed.includes(name));
  return [
    ...(names.length === 0
      ? []
      : [diagnose('BUNDLE_OPTION_UNKNOWN', { part, names: names.sort(), allowed })]),
    ...settings.flatMap(([name, value]) => (value === '' ? [] : valueRules(name, value))),
    ...exclusiveOptions(part, settings),
  ];
}

const allowedOptions: Readonly<Record<BundlePart, readonly string[]>> = {
  container: [
    'image',
    'masters',
    'network',
    'options',
    'promoted-max',
    'replicas',
    'replicas-per-host',
    'run-command',
  ],
  network: ['add-host', 'control-port', 'host-interface', 'host-netmask', 'ip-range-start'],
  'port-map': ['id', 'internal-port', 'port', 'range'],
  'storage-map': ['id', 'options', 'source-dir', 'source-dir-root', 'target-dir'],
};

function valueRules(name: string, value: string): Diagnostic[] {
  switch (name) {
    case 'replicas':
    case 'replicas-per-host':
      return /^[0-9]+$/.test(value) && Number(value) > 0
        ? copies(name, value)
        : [invalid(name, value, 'a positive integer')];
    case 'promoted-max':
    case 'masters':
      return /^[0-9]+$/.test(value) ? [] : [invalid(name, value, 'a non-negative integer')];
    case 'control-port':
    case 'port':
    case 'internal-port':
      return isPort(value) ? [] : [invalid(name, value, portUse)];
    case 'add-host':
      return /^(true|false|1|0)$/.test(value) ? [] : [invalid(name, value, "'true' or 'false'")];
    case 'host-netmask': {
      const isMask = /^[0-9]+$/.test(value) && Number(value) >= 1 && Number(value) <= 32;
      return isMask ? [] : [unusual(name, value, 'a number of bits of the mask (1..32)')];
    }
    case 'range':
      return isRange(value) ? [] : [unusual(name, value, 'port-port')];
    default:
      return [];
  }
}

/** What pcs says of ports. */
export const portUse = 'a port number (1..65535)';

function isRange(value: string): boolean {
  const [first = '', last = '', ...more] = value.split('-');
  return more.length === 0 && isPort(first) && isPort(last) && Number(first) <= Number(last);
}

function invalid(name: string, value: string, use: string): Diagnostic {
  return diagnose('BUNDLE_VALUE_INVALID', { name, value, use });
}

function unusual(name: string, value: string, use: string): Diagnostic {
  return diagnose('BUNDLE_VALUE_UNUSUAL', { name, value, use });
}

/** Two names for one thing, or two ways to say it: the schema allows one. */
const exclusive: readonly (readonly [BundlePart, string, string])[] = [
  ['container', 'masters', 'promoted-max'],
  ['port-map', 'port', 'range'],
  ['storage-map', 'source-dir', 'source-dir-root'],
];

function exclusiveOptions(part: BundlePart, settings: Settings): Diagnostic[] {
  const given = new Set(settings.filter(([, value]) => value !== '').map(([name]) => name));
  return exclusive
    .filter(([of, first, second]) => of === part && given.has(first) && given.has(second))
    .map(([, ...names]) => diagnose('BUNDLE_ONLY_ONE_OF', { part, names }));
}
