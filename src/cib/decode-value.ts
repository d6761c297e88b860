const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The value of a well-formed attribute as written: white space becomes spaces (XML 1.0 section 3.3.3, a
 * carriage return with its line feed counting as one), then the references are replaced, so that `&#10;` stays a newline.
 */
export function decodeValue(raw: string): string {
  const spaced = /[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw;
  return spaced.includes('&') ? spaced.replace(/&([^;]+);/g, (_, body: string) => referenced(body)) : spaced;
}

function referenced(body: string): string {
  if (body.startsWith('#x')) return String.fromCodePoint(Number.parseInt(body.slice(2), 16));
  if (body.startsWith('#')) return String.fromCodePoint(Number.parseInt(body.slice(1), 10));
  return named[body] ?? `&${body};`;
}
