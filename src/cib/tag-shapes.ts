/** Forms kept for one element name; a document with more of them is read without this. */
const mostForms = 4;

interface Form {
  readonly pattern: RegExp;
  readonly hasId: boolean;
}

/** Start tags as programs write them: one blank between attributes, double quotes, no references. */
const usualTag = /^<[\w.-]+(?: [\w.-]+="[^"<&]*")* ?\/?>$/;

/**
 * Start tags come in few forms: `<nvpair id="…" name="…" value="…"/>` ten thousand times. A tag that was read
 * attribute by attribute becomes a pattern here, and others of its form are read by one match: they are as
 * well-formed as the first. That is a third of the time of small documents, where loops are never worth compiling.
 */
export class TagShapes {
  readonly #text: string;
  /** By the element's name number. */
  readonly #forms: Form[][] = [];
  /** Offset of the `id` value in the tag that matched last; 0 where it has none. */
  idStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset behind the start tag at `start`, if it has a known form; 0 if not. */
  match(name: number, start: number): number {
    for (const { pattern, hasId } of this.#forms[name] ?? []) {
      pattern.lastIndex = start;
      if (!pattern.test(this.#text)) continue;
      // A value in double quotes cannot hold `="`, so the first one found is the attribute.
      this.idStart = hasId ? this.#text.indexOf(' id="', start) + 5 : 0;
      return pattern.lastIndex;
    }
    return 0;
  }

  /** Keeps the form of a well-formed tag without namespaces; whether it is one of the usual ones. */
  learn(name: number, start: number, end: number): boolean {
    this.#forms[name] ??= [];
    const forms = this.#forms[name];
    const tag = this.#text.slice(start, end);
    // What is longer than any tag of a CIB would make a pattern that is too large.
    if (tag.length > 2000 || !usualTag.test(tag)) return false;
    if (forms.length === mostForms) return true;
    const attributes = tag
      .replace(/ ?\/?>$/, '')
      .replaceAll('.', '\\.')
      .replace(/"[^"]*"/g, '"[^"<&]*"');
    forms.push({ pattern: new RegExp(`${attributes} ?/?>`, 'y'), hasId: tag.includes(' id="') });
    return true;
  }
}
