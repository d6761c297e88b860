const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The value of a well-formed attribute as written: white space becomes spaces (XML 1.0 section 3.3.3, a
 * carriage return with its line feed counting as one), then the references are replaced, so that `&#10;` stays a newline.
 */
export function decodeValue(raw: string): string {
  return decodeReferences(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw);
}

/** Replaces character references and the five entities of XML; other entities stay as they are written. */
export function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]+);/g, (reference, body: string) => {
    if (body.startsWith('#x')) return character(Number.parseInt(body.slice(2), 16)) ?? reference;
    if (body.startsWith('#')) return character(Number.parseInt(body.slice(1), 10)) ?? reference;
    return named[body] ?? reference;
  });
}

function character(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
