import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { CibElement } from './document.ts';
import type { MovedElement, NewElement } from './edit.ts';
import { escapeValue } from './escape-value.ts';

/** How new lines look where an element is put in. */
export interface ElementLayout {
  /** Before every line; undefined puts the whole element on the line that is there. */
  readonly indent: string | undefined;
  readonly step: string;
  readonly lineEnding: string;
}

/** Writes one new or moved element: the first line without indentation, the others with it. */
export type ElementWriter = (element: NewElement | MovedElement, layout: ElementLayout) => string;

/** Where the text of an existing element goes; no CIB has such an instruction. */
const placeholder = /<\?pacer-existing ([0-9]+)\?>/g;

/**
 * Makes a writer of new elements. xmlbuilder2 is loaded here and not before: a change that puts nothing in does
 * without it. `existingText` gives the text of an element that moves, laid out for its new place.
 */
export async function elementWriter(
  ascii: boolean,
  existingText: (element: CibElement, layout: ElementLayout) => string,
): Promise<ElementWriter> {
  const { create } = await import('xmlbuilder2');
  return (element, layout) => {
    if ('existing' in element) return existingText(element.existing, layout);
    const existing: CibElement[] = [];
    const root = create().ele(element.name);
    fill(root, element, existing, ascii);
    const written = root.toString({
      prettyPrint: layout.indent !== undefined,
      indent: layout.step,
      newline: `${layout.lineEnding}${layout.indent ?? ''}`,
      headless: true,
      wellFormed: true,
    });
    if (existing.length === 0) return written;
    return written.replace(placeholder, (_match, index: string, at: number) => {
      const moved = existing[Number(index)];
      if (moved === undefined) throw new Error(`no existing element ${index}`);
      return existingText(moved, { ...layout, indent: indentBefore(written, at, layout) });
    });
  };
}

/**
 * Values are escaped here, because xmlbuilder2 (4.0.3) leaves `&amp;` in a plain value as it is and writes line
 * ends into attributes; what is escaped already it does not touch.
 */
function fill(node: XMLBuilder, element: NewElement, existing: CibElement[], ascii: boolean): void {
  for (const [name, value] of element.attributes) node.att(name, escapeValue(value, '"', ascii));
  for (const child of element.children) {
    if ('existing' in child) {
      node.ins('pacer-existing', String(existing.length));
      existing.push(child.existing);
    } else {
      fill(node.ele(child.name), child, existing, ascii);
    }
  }
}

function indentBefore(written: string, at: number, layout: ElementLayout): string | undefined {
  if (layout.indent === undefined) return undefined;
  return written.slice(written.lastIndexOf(layout.lineEnding, at) + layout.lineEnding.length, at);
}
