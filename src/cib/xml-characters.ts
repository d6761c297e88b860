/** Bits of `asciiClass`: what an ASCII character may be in XML 1.0. */
export const whiteSpace = 1;
export const nameStart = 2;
export const nameRest = 4;

/** Class of each ASCII character. */
export const asciiClass: Uint8Array = classify();

/** Production 4 of XML 1.0, fifth edition, above ASCII: what libxml2 takes as the first character of a name. */
export function isNameStartAboveAscii(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0x2ff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x1fff && code !== 0x37e) ||
    (code >= 0x200c && code <= 0x200d) ||
    (code >= 0x2070 && code <= 0x218f) ||
    (code >= 0x2c00 && code <= 0x2fef) ||
    (code >= 0x3001 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfdcf) ||
    (code >= 0xfdf0 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0xeffff)
  );
}

/** Production 4a above ASCII. */
export function isNameRestAboveAscii(code: number): boolean {
  return (
    code === 0xb7 ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x203f && code <= 0x2040) ||
    isNameStartAboveAscii(code)
  );
}

/** Whether a code point is an XML 1.0 character (production 2). */
export function isXmlCodePoint(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

function classify(): Uint8Array {
  const classes = new Uint8Array(128);
  for (const code of [0x9, 0xa, 0xd, 0x20]) classes[code] = whiteSpace;
  for (let code = 33; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z_:]/.test(character)) classes[code] = nameStart | nameRest;
    else if (/[0-9.-]/.test(character)) classes[code] = nameRest;
  }
  return classes;
}
