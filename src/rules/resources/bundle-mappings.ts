import type { CibDocument } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { idCharacters } from '../names/id-characters.ts';
import { bundleOptions, portUse } from './bundle-options.ts';

interface NewMappings {
  readonly portMaps: readonly Settings[];
  readonly storageMaps: readonly Settings[];
}

interface MappingSurroundings {
  /** The id of a bundle that is made in the same change. */
  readonly bundle?: string;
  /** Ids of mappings that go in the same change. */
  readonly freed?: ReadonlySet<string>;
}

/** New port and storage mappings of a bundle: complete, and with ids that nothing has. */
export function bundleMappings(
  document: CibDocument,
  { portMaps, storageMaps }: NewMappings,
  surroundings: MappingSurroundings = {},
): Diagnostic[] {
  return [
    ...portMaps.flatMap(portMapRules),
    ...storageMaps.flatMap(storageMapRules),
    ...mappingIds(document, [...portMaps, ...storageMaps], surroundings),
  ];
}

function portMapRules(settings: Settings): Diagnostic[] {
  const given = new Map(settings);
  const part = 'port-map';
  const empty = ['port', 'internal-port'].filter((name) => given.get(name) === '');
  const lacksPort = given.get('internal-port') !== undefined && given.get('port') === undefined;
  return [
    ...bundleOptions(part, settings),
    ...empty.map((name) => diagnose('BUNDLE_VALUE_INVALID', { name, value: '', use: portUse })),
    ...(given.has('port') || given.get('range') ? [] : [oneOf(part, ['port', 'range'])]),
    ...(lacksPort ? [diagnose('BUNDLE_OPTION_NEEDS', { part, name: 'internal-port', needs: 'port' })] : []),
  ];
}

function storageMapRules(settings: Settings): Diagnostic[] {
  const given = new Map(settings.filter(([, value]) => value !== ''));
  const part = 'storage-map';
  const hasSource = given.has('source-dir') || given.has('source-dir-root');
  return [
    ...bundleOptions(part, settings),
    ...(hasSource ? [] : [oneOf(part, ['source-dir', 'source-dir-root'])]),
    ...(given.has('target-dir') ? [] : [diagnose('BUNDLE_OPTION_MISSING', { part, name: 'target-dir' })]),
  ];
}

function oneOf(part: 'port-map' | 'storage-map', names: readonly string[]): Diagnostic {
  return diagnose('BUNDLE_ONE_OF', { part, names });
}

function mappingIds(
  document: CibDocument,
  maps: readonly Settings[],
  { bundle, freed }: MappingSurroundings,
): Diagnostic[] {
  const ids = maps.flatMap((settings) => settings.filter(([name]) => name === 'id').map(([, id]) => id));
  return ids.flatMap((id, index) => {
    const fault = idCharacters(id, 'mapping');
    if (fault !== undefined) return [fault];
    const isThere = document.hasId(id) && freed?.has(id) !== true;
    return isThere || id === bundle || ids.indexOf(id) !== index
      ? [diagnose('BUNDLE_MAP_ID_TAKEN', { id })]
      : [];
  });
}
