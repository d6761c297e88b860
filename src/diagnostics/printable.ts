/**
 * Text for a terminal: control characters and those that reverse the direction of writing, which could redraw or
 * disguise what the user sees, as escapes such as `\u001b`.
 */
export function printable(text: string): string {
  // Almost every text; the pattern below takes longer to be made than a message to be written.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
