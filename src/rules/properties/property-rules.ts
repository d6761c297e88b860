import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { booleanOf } from '../../model/boolean.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { type PropertyMetadata, readOnlyProperties } from '../../model/property-metadata.ts';
import { propertyValue } from './property-value.ts';
import { watchdogTimeout, watchdogTimeouts } from './watchdog-timeout.ts';

export interface PropertyChange {
  readonly document: CibDocument;
  /** The set that the change is written to; undefined where there is none yet. */
  readonly set: CibElement | undefined;
  /** An empty value takes the property away. */
  readonly settings: Settings;
  readonly known: readonly PropertyMetadata[];
}

/** What is wrong with a change of cluster properties: names first, then values, as pcs reports them. */
export function propertyRules(change: PropertyChange): Diagnostic[] {
  const { settings } = change;
  return [
    ...absentOnes(change),
    ...settings.flatMap(([name, value]) => nameRules(change, name, value)),
    ...settings.flatMap(([name, value]) => valueRules(change, name, value)),
    ...fencingOff(settings),
  ];
}

function absentOnes({ set, settings }: PropertyChange): Diagnostic[] {
  const present = new Set(set?.children('nvpair').map((pair) => pair.get('name')));
  const absent = settings
    .filter(([name, value]) => value === '' && !present.has(name) && !readOnlyProperties.has(name))
    .map(([name]) => name);
  return absent.length === 0
    ? []
    : [diagnose('PROPERTY_ABSENT', { names: absent, set: set?.id ?? 'cib-bootstrap-options' })];
}

function nameRules({ known }: PropertyChange, name: string, value: string): Diagnostic[] {
  const property = known.find((one) => one.name === name);
  const allowed = known.filter(({ readOnly }) => !readOnly).map((one) => one.name);
  if (property?.readOnly ?? readOnlyProperties.has(name)) return [diagnose('PROPERTY_READ_ONLY', { name })];
  // What is there may be taken away, whatever it is.
  if (property !== undefined || value === '') return [];
  return [diagnose('PROPERTY_UNKNOWN', { name, allowed, ...optional('similar', nearest(name, allowed)) })];
}

function valueRules({ document, known }: PropertyChange, name: string, value: string): Diagnostic[] {
  const property = known.find((one) => one.name === name);
  if (property === undefined || property.readOnly) return [];
  if (watchdogTimeouts.includes(name)) return watchdogTimeout(document, name, value);
  return value === '' ? [] : propertyValue(property, value);
}

/** "Pacemaker Remote", section 4.1.6: to turn fencing off is for tests only. */
function fencingOff(settings: Settings): Diagnostic[] {
  const off = settings.find(
    ([name, value]) =>
      (name === 'stonith-enabled' || name === 'fencing-enabled') && booleanOf(value) === false,
  );
  if (off === undefined) return [];
  return [diagnose('FENCING_TURNED_OFF', { name: off[0] })];
}
