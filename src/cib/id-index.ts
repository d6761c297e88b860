import { decodeValue } from './decode-value.ts';
import type { ElementTable } from './element-table.ts';
import { hashStep, SpanIndex } from './span-index.ts';

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
  readonly #index: SpanIndex;
  /** Elements whose id an earlier element has. */
  readonly duplicates: number[] = [];

  constructor(text: string, table: ElementTable, configuration: number) {
    this.#index = new SpanIndex(text, 1024);
    const skipped = table.names.map((name) => withoutXmlId.has(name));
    const end = table.end[configuration] ?? 0;
    for (let element = configuration; element < table.count && (table.start[element] ?? 0) < end; element++) {
      const idStart = table.idStart[element] ?? 0;
      if (idStart === 0 || skipped[table.name[element] ?? 0]) continue;
      if (this.#add(text, idStart, element) !== element) this.duplicates.push(element);
    }
  }

  find(id: string): number | undefined {
    return this.#index.find(id);
  }

  #add(text: string, start: number, element: number): number {
    const quote = text.charCodeAt(start - 1);
    let hash = 0;
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) return this.#index.findOrAdd(start, at, hash, element);
      if (code === 0x26 || code < 0x20) {
        const value = decodeValue(text.slice(start, text.indexOf(String.fromCharCode(quote), at)));
        return this.#index.findOrAddText(value, element);
      }
      hash = hashStep(hash, code);
    }
  }
}
