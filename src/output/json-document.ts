/**
 * One JSON document, on one line as pcs writes it. `schemaVersion` goes up when a key changes its meaning or goes;
 * new keys may come at any time.
 */
export function jsonDocument(content: object): string {
  return `${JSON.stringify({ schemaVersion: 1, ...content })}\n`;
}
