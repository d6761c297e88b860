import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';

export interface DecodedText {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

const byteOrderMark = '\ufeff';

/**
 * Bytes of an XML document to text. Only UTF-8 is taken, and ASCII as a part of it: Pacemaker's tools write
 * nothing else, and what we put in would be wrong in any other encoding.
 */
export function decodeText(input: Uint8Array | string): Result<DecodedText, Diagnostic> {
  const decoded = typeof input === 'string' ? success(input) : decodeUtf8(input);
  if (!decoded.ok) return decoded;
  const hasByteOrderMark = decoded.value.startsWith(byteOrderMark);
  const text = hasByteOrderMark ? decoded.value.slice(1) : decoded.value;
  const encoding = declaredEncoding(text);
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return success({ text, hasByteOrderMark });
  const isAscii = /^(us-)?ascii$/i.test(encoding) && !/[^\0-\x7f]/.test(text);
  if (isAscii) return success({ text, hasByteOrderMark });
  return failure(diagnose('CIB_ENCODING', { encoding }));
}

/** The encoding that the XML declaration names. */
export function declaredEncoding(text: string): string | undefined {
  const declaration = /^<\?xml[ \t\r\n][^>]{0,500}?encoding[ \t\r\n]*=[ \t\r\n]*["']([^"']*)["']/.exec(
    text.slice(0, 1000),
  );
  return declaration?.[1];
}

function decodeUtf8(bytes: Uint8Array): Result<string, Diagnostic> {
  if (hasUtf16Mark(bytes)) return failure(diagnose('CIB_ENCODING', { encoding: 'UTF-16' }));
  try {
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failure(diagnose('CIB_NOT_UTF8', { line: lineOfBadByte(bytes) }));
  }
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The line of the first byte that is not UTF-8: decodes again, replacing, and looks for what was replaced. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline < 0 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}
