import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit } from './edit.ts';
import { resourceKind } from './find-resource.ts';
import { fencingDevices, type ResourceReference, resourceReferences } from './resource-references.ts';

/** What goes with resources that are taken out of the configuration. */
export interface ResourceRemoval {
  /** The resources named and the groups and clones that nothing is left in, outermost only. */
  readonly resources: readonly CibElement[];
  /** What named them and goes too. */
  readonly references: readonly ResourceReference[];
  /** Resource sets, constraints and tags that go because nothing is left in them. */
  readonly emptied: readonly CibElement[];
  /**
   * What takes its content from something that goes (`id-ref`, `template`): taking it away too would change other
   * resources, leaving it makes a configuration that Pacemaker refuses. The caller has to stop.
   */
  readonly blocking: readonly ResourceReference[];
  readonly edits: readonly CibEdit[];
}

/**
 * Works out the removal of resources, groups, clones, bundles or templates; ids that are none of them are passed
 * over. References go along, because Pacemaker refuses a configuration with one that names nothing.
 */
export function resourceRemoval(document: CibDocument, ids: readonly string[]): ResourceRemoval {
  const removal = new Removal(document);
  for (const id of ids) {
    const element = document.byId(id);
    if (element !== undefined && resourceKind(element) !== undefined) removal.remove(element);
  }
  return removal.result();
}

/** The children that an element cannot do without: when the last one goes, it goes. */
const membersOf: Readonly<Record<string, readonly string[]>> = {
  group: ['primitive'],
  clone: ['primitive', 'group'],
  master: ['primitive', 'group'],
  tag: ['obj_ref'],
  resource_set: ['resource_ref'],
  rsc_location: ['resource_set'],
  rsc_colocation: ['resource_set'],
  rsc_order: ['resource_set'],
  rsc_ticket: ['resource_set'],
};

class Removal {
  readonly #byId: ReadonlyMap<string, readonly ResourceReference[]>;
  /** By start, because elements are views. */
  readonly #removed = new Map<number, CibElement>();
  readonly #membersLeft = new Map<number, number>();
  readonly #references: ResourceReference[] = [];
  readonly #blocking: ResourceReference[] = [];
  readonly #emptied: CibElement[] = [];
  readonly #lostDevices = new Map<number, { level: CibElement; devices: Set<string> }>();

  constructor(document: CibDocument) {
    this.#byId = resourceReferences(document);
  }

  /** Removes an element, what names it or a resource inside it, and what is empty without it. */
  remove(element: CibElement): void {
    if (this.#removed.has(element.start)) return;
    this.#removed.set(element.start, element);
    this.#removeReferences(element);
    for (const inside of element.descendants()) this.#removeReferences(inside);
    this.#removeEmptied(element);
  }

  result(): ResourceRemoval {
    const elements = [...this.#removed.values()].filter(({ parent }) => !this.#isGone(parent));
    const levels = [...this.#lostDevices.values()].filter(({ level }) => !this.#isGone(level));
    return {
      resources: elements.filter((element) => resourceKind(element) !== undefined),
      references: this.#references,
      emptied: this.#emptied,
      blocking: this.#blocking.filter(({ element }) => !this.#isGone(element)),
      edits: [
        ...elements.map((element) => ({ edit: 'remove', element }) as const),
        ...levels.map(({ level, devices }) => withoutDevices(level, devices)),
      ],
    };
  }

  #removeReferences({ id }: CibElement): void {
    for (const reference of this.#byId.get(id) ?? []) {
      if (this.#isGone(reference.element)) continue;
      if (reference.kind === 'id-ref' || reference.kind === 'template') {
        this.#blocking.push(reference);
        continue;
      }
      this.#references.push(reference);
      if (reference.kind === 'fencing level') this.#removeDevice(reference);
      else this.remove(reference.element);
    }
  }

  #removeDevice({ element: level, resource }: ResourceReference): void {
    const lost = this.#lostDevices.get(level.start) ?? { level, devices: new Set<string>() };
    lost.devices.add(resource);
    this.#lostDevices.set(level.start, lost);
    if (fencingDevices(level).every((device) => lost.devices.has(device))) this.remove(level);
  }

  #removeEmptied(element: CibElement): void {
    const { parent } = element;
    const members = parent === undefined ? undefined : membersOf[parent.name];
    if (parent === undefined || members === undefined || !members.includes(element.name)) return;
    const before = this.#membersLeft.get(parent.start) ?? countOf(parent, members);
    this.#membersLeft.set(parent.start, before - 1);
    if (before > 1 || this.#removed.has(parent.start)) return;
    if (resourceKind(parent) === undefined) this.#emptied.push(parent);
    this.remove(parent);
  }

  /** Whether the element, or one that it is in, goes. */
  #isGone(element: CibElement | undefined): boolean {
    for (let above = element; above !== undefined; above = above.parent) {
      if (this.#removed.has(above.start)) return true;
    }
    return false;
  }
}

function countOf(parent: CibElement, members: readonly string[]): number {
  return parent.children().filter(({ name }) => members.includes(name)).length;
}

function withoutDevices(level: CibElement, lost: ReadonlySet<string>): CibEdit {
  const devices = fencingDevices(level).filter((device) => !lost.has(device));
  return { edit: 'set', element: level, attribute: 'devices', value: devices.join(',') };
}
