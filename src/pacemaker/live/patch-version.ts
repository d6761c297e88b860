import type { CibDocument } from '../../cib/document.ts';

/**
 * The same patch, to start from the version of a newer reading of the same configuration: only the status was
 * written since, which the changes in the patch do not name.
 */
export function startFrom(patch: string, { root }: CibDocument): string {
  const version = ['admin_epoch', 'epoch', 'num_updates'].map(
    (part) => `${part}="${Number(root.get(part))}"`,
  );
  return patch.replace(/<source\b[^>]*\/>/, `<source ${version.join(' ')}/>`);
}
