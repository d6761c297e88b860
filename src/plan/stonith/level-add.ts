import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { fencingDevices } from '../../cib/has-fencing.ts';
import { freshId } from '../../cib/ids.ts';
import { readFencingLevels } from '../../cib/read-fencing-levels.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LevelAddRequest } from '../../grammar/fencing-level.ts';
import { type FencingTarget, isSameTarget } from '../../model/fencing-level.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { idCharacters } from '../../rules/names/id-characters.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';

/** What `stonith level add` comes to. A level with the same devices for the same target is there already. */
export function decideLevelAdd(state: State, request: LevelAddRequest): Decision {
  const diagnostics = [
    ...levelRules(request.level),
    ...targetRules(state, request.target),
    ...deviceRules(state.document, request.devices),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const { target, devices } = request;
  const index = Number(request.level);
  const isThere = readFencingLevels(state.document).some(
    (level) =>
      level.index === index && isSameTarget(level.target, target) && level.devices.join() === devices.join(),
  );
  return { diagnostics, edits: isThere ? [] : addLevel(state.document, target, index, devices) };
}

/** Pacemaker's fencer has levels 1 to 9 (lib/fencing, ST_LEVEL_MAX), the schema any positive number. */
function levelRules(level: string): Diagnostic[] {
  if (!/^[0-9]+$/.test(level) || Number(level) === 0) return [diagnose('LEVEL_INVALID', { level })];
  return Number(level) > 9 ? [diagnose('LEVEL_TOO_HIGH', { level })] : [];
}

function targetRules({ cluster }: State, target: FencingTarget): Diagnostic[] {
  if (target.by !== 'node') return [];
  const { node } = target;
  const guest = cluster.guests.find(({ name }) => name === node);
  if (guest !== undefined) {
    const option = 'fencing level';
    return [diagnose('FENCE_TARGET_IS_GUEST', { option, node, resource: guest.resource })];
  }
  const known = [...cluster.clusterNodes, ...cluster.remotes, ...cluster.bundleNodes].map(({ name }) => name);
  if (known.includes(node)) return [];
  return [diagnose('LEVEL_NODE_UNKNOWN', { node, ...optional('similar', nearest(node, known)) })];
}

function deviceRules(document: CibDocument, devices: readonly string[]): Diagnostic[] {
  const bad = devices.filter((device) => idCharacters(device, 'resource') !== undefined);
  if (bad.length > 0) return bad.map((device) => diagnose('LEVEL_DEVICE_ID', { device }));
  const known = new Set(fencingDevices(document).map(({ id }) => id));
  const unknown = [...new Set(devices)].filter((device) => !known.has(device)).sort();
  return unknown.length === 0 ? [] : [diagnose('LEVEL_DEVICES_UNKNOWN', { devices: unknown })];
}

function addLevel(
  document: CibDocument,
  target: FencingTarget,
  index: number,
  devices: readonly string[],
): CibEdit[] {
  const element: NewElement = {
    name: 'fencing-level',
    attributes: [
      ['index', String(index)],
      ['devices', devices.join(',')],
      ...targetAttributes(target),
      ['id', freshId(document, `fl-${nameOf(target)}-${index}`)],
    ],
    children: [],
  };
  const topology = document.configuration.child('fencing-topology');
  if (topology !== undefined) return [{ edit: 'insert', parent: topology, element }];
  const section: NewElement = { name: 'fencing-topology', attributes: [], children: [element] };
  return [{ edit: 'insert', parent: document.configuration, element: section }];
}

function targetAttributes(target: FencingTarget): NewElement['attributes'] {
  switch (target.by) {
    case 'node':
      return [['target', target.node]];
    case 'pattern':
      return [['target-pattern', target.pattern]];
    case 'attribute':
      return [
        ['target-attribute', target.name],
        ['target-value', target.value],
      ];
  }
}

function nameOf(target: FencingTarget): string {
  switch (target.by) {
    case 'node':
      return target.node;
    case 'pattern':
      return target.pattern;
    case 'attribute':
      return target.name;
  }
}
