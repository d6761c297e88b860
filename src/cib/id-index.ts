import { decodeValue } from './decode-value.ts';
import type { ElementTable } from './element-table.ts';

/** Elements whose `id` names something else: an id reference, or a node's or user's own name (pacemaker-3.9.rng). */
const withoutXmlId = new Set([
  'obj_ref',
  'resource_ref',
  'role',
  'role_ref',
  'node',
  'acl_target',
  'acl_user',
]);

/** Finds the elements of `<configuration>` by their XML ids; the first one where an id is there twice. */
export class IdIndex {
  readonly #byId = new Map<string, number>();
  /** Elements whose id an earlier element has. */
  readonly duplicates: number[] = [];

  constructor(text: string, table: ElementTable, configuration: number) {
    const skipped = table.names.map((name) => withoutXmlId.has(name));
    const end = table.end[configuration] ?? 0;
    for (let element = configuration; element < table.count && (table.start[element] ?? 0) < end; element++) {
      const start = table.idStart[element] ?? 0;
      if (start === 0 || skipped[table.name[element] ?? 0]) continue;
      const id = decodeValue(text.slice(start, text.indexOf(text.charAt(start - 1), start)));
      if (this.#byId.has(id)) this.duplicates.push(element);
      else this.#byId.set(id, element);
    }
  }

  find(id: string): number | undefined {
    return this.#byId.get(id);
  }
}
