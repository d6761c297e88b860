/**
 * What an excerpt of the CIB says, by id: the values of nvpairs, and of operations `NAME INTERVAL TIMEOUT`. The
 * order of attributes, which the documents have otherwise, does not count.
 */
export function valuesById(xml: string): Record<string, string> {
  const elements = [...xml.matchAll(/<(?:nvpair|op) ([^>]*)\/>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  );
  return Object.fromEntries(
    elements.map(({ id, value, name, interval, timeout }) => [
      id,
      value ?? [name, interval, timeout].filter(Boolean).join(' '),
    ]),
  );
}
