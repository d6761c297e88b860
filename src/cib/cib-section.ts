import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CibScope } from '../model/cib-scope.ts';
import { cibScopes } from '../model/cib-scope.ts';
import type { Result } from '../model/result.ts';
import type { CibDocument, CibElement } from './document.ts';
import { parseCib } from './parse.ts';

/** A file that holds a whole CIB, or one section of its configuration. */
export interface CibOrSection {
  readonly document: CibDocument;
  /** Undefined for a whole CIB. */
  readonly section?: CibScope;
}

/**
 * One section as a file of its own, with a comment that says which CIB it is from: without it nobody could tell, when
 * it is pushed, whether the cluster changed meanwhile. Undefined where the configuration has no such section.
 */
export function sectionText(document: CibDocument, scope: CibScope, withOrigin: boolean): string | undefined {
  const { configuration, root, text } = document;
  const element = scope === 'configuration' ? configuration : configuration.child(scope);
  if (element === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', element.start) + 1;
  const indentation = /^[ \t]*$/.test(text.slice(lineStart, element.start))
    ? text.slice(lineStart, element.start)
    : '';
  const body = text.slice(element.start, element.end).replaceAll(`\n${indentation}`, '\n');
  return `${withOrigin ? originComment(root) : ''}${body}\n`;
}

/** Reads a whole CIB, or a section as `sectionText` and `pcs cluster cib scope=` write it. */
export function parseCibOrSection(text: string): Result<CibOrSection, Diagnostic> {
  const [prolog = ''] = /^(?:\ufeff|\s|<\?xml\b[^>]*\?>|<!--(?:(?!-->).)*-->)*/s.exec(text) ?? [];
  const name = /^<([\w-]+)/.exec(text.slice(prolog.length))?.[1];
  const section = cibScopes.find((scope) => scope === name);
  if (section === undefined) {
    const document = parseCib(text);
    return document.ok ? { ok: true, value: { document: document.value } } : document;
  }
  const origin = /<!-- cib ([^<>]*) -->/.exec(prolog)?.[1] ?? '';
  const body = text.slice(prolog.length);
  const inside = section === 'configuration' ? body : `<configuration>${body}</configuration>`;
  const document = parseCib(`<cib ${origin}>${inside}</cib>`);
  return document.ok ? { ok: true, value: { document: document.value, section } } : document;
}

function originComment(root: CibElement): string {
  const attributes = originAttributes.flatMap((name) => {
    const value = root.get(name);
    return value === undefined ? [] : [`${name}="${value}"`];
  });
  // Names of hosts and users are plain; one that is not could end the comment or the attribute.
  const isPlain = originAttributes.every((name) => /^[\w.: -]*$/.test(root.get(name) ?? ''));
  return isPlain && !attributes.join().includes('--') ? `<!-- cib ${attributes.join(' ')} -->\n` : '';
}

const originAttributes = [
  'admin_epoch',
  'epoch',
  'cib-last-written',
  'update-origin',
  'update-client',
  'update-user',
];
