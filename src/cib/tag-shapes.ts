/** Forms kept for one element name; a document with more of them is read without this. */
const mostForms = 4;

/** A form of tag: start tags that differ in their values only, or the end tag of a name. */
export interface TagForm {
  /** Sticky; begins with the white space before the tag. */
  readonly pattern: RegExp;
  /** Number of the element's name. */
  readonly name: number;
  readonly isEnd: boolean;
  readonly hasId: boolean;
  /** The two start tags that came next after this one last. */
  next?: TagForm;
  otherNext?: TagForm;
  /** Whether an end tag came next the last time. */
  endsNext?: boolean;
}

/** Start tags as programs write them: one blank between attributes, double quotes, no references. */
const usualTag = /^<[\w.-]+(?: [\w.-]+="[^"<&]*")* ?\/?>$/;
const space = '[ \\t\\r\\n]*';

/**
 * Tags come in few forms: `<nvpair id="…" name="…" value="…"/>` ten thousand times, and in the same order. A tag that
 * was read attribute by attribute becomes a pattern here, and others of its form are read by one match: they are as
 * well-formed as the first. The forms that came next after it are tried first where it comes again, which spares even
 * the reading of names. That is half of the time of small documents, where loops are never worth compiling.
 */
export class TagShapes {
  readonly #text: string;
  /** By the element's name number. */
  readonly #forms: TagForm[][] = [];
  readonly #ends: TagForm[] = [];
  #last: TagForm | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The form of the tag at `at` or behind white space there, if such a one came next before, or ends the element that
   * is open (by its name's number); the pattern's `lastIndex` is behind the tag.
   */
  expected(at: number, open: number): TagForm | undefined {
    const last = this.#last;
    if (last === undefined) return undefined;
    const { next, otherNext, endsNext } = last;
    const end = this.#ends[open];
    if (endsNext && end !== undefined && matches(end, this.#text, at)) return end;
    if (next !== undefined && matches(next, this.#text, at)) return next;
    if (otherNext !== undefined && matches(otherNext, this.#text, at)) return otherNext;
    return !endsNext && end !== undefined && matches(end, this.#text, at) ? end : undefined;
  }

  /** The form of the start tag at `start`, if it is known; the pattern's `lastIndex` is behind the tag. */
  match(name: number, start: number): TagForm | undefined {
    return this.#forms[name]?.find((form) => matches(form, this.#text, start));
  }

  /** Offset of the `id` value in a start tag of that form. */
  idStart({ hasId }: TagForm, start: number): number {
    // A value in double quotes cannot hold `="`, so the first one found is the attribute.
    return hasId ? this.#text.indexOf(' id="', start) + 5 : 0;
  }

  /** Keeps the form of a well-formed start tag without namespaces; whether it is one of the usual ones. */
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
    const pattern = new RegExp(`${space}${attributes} ?/?>`, 'y');
    const form = { pattern, name, isEnd: false, hasId: tag.includes(' id="') };
    forms.push(form);
    this.came(form);
    return true;
  }

  /** The end tag of a name was read by other means than its form. */
  cameEnd(name: number, text: string): void {
    if (/^[\w.-]+$/.test(text)) this.#ends[name] ??= endForm(name, text);
    this.came(this.#ends[name]);
  }

  /** A tag of that form, or of none that is known, comes next in the document. */
  came(form: TagForm | undefined): void {
    const last = this.#last;
    if (form !== undefined && last !== undefined) {
      last.endsNext = form.isEnd;
      if (!form.isEnd && last.next !== form && last.otherNext !== form) {
        if (last.next !== undefined) last.otherNext = last.next;
        last.next = form;
      }
    }
    this.#last = form;
  }
}

function matches({ pattern }: TagForm, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endForm(name: number, text: string): TagForm {
  const pattern = new RegExp(`${space}</${text.replaceAll('.', '\\.')}>`, 'y');
  return { pattern, name, isEnd: true, hasId: false };
}
