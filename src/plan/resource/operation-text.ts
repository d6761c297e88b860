import type { CibElement } from '../../cib/document.ts';

/** An operation of the CIB on one line, as pcs shows it: `monitor interval=10s timeout=20s (ID)`. */
export function operationText(operation: CibElement): string {
  const options = operation.attributes().filter(([name]) => name !== 'id' && name !== 'name');
  const words = options.map(([name, value]) => `${name}=${value}`);
  return [operation.get('name') ?? '', ...words, `(${operation.id})`].join(' ');
}
