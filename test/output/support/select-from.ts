import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseCib } from '../../../src/cib/parse.ts';
import { readConfiguredResources } from '../../../src/cib/read-configured-resources.ts';
import { type SelectedResources, selectResources } from '../../../src/output/select-resources.ts';

/** The path of a CIB in `fixtures/resource-config`. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/resource-config/${name}.xml`, import.meta.url));
}

/** What a listing of that CIB shows. */
export async function selectFrom(name: string, ids: readonly string[] = []): Promise<SelectedResources> {
  const document = parseCib(await readFile(fixture(name)));
  if (!document.ok) throw new Error(document.error.code);
  return selectResources(readConfiguredResources(document.value), ids);
}
