const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A plain value as it stands between quotes. Tab and line ends become references, or reading would turn them into
 * spaces (XML 1.0 section 3.3.3). `ascii` is for documents that declare no more than that.
 */
export function escapeValue(value: string, quote: '"' | "'" = '"', ascii = false): string {
  const escaped = value.replace(quote === '"' ? /[&<>"\t\n\r]/g : /[&<>'\t\n\r]/g, (c) => escapes[c] ?? c);
  return ascii ? escaped.replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`) : escaped;
}
