import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBuildFolder, removeAbandonedBuilds } from './build-folder.ts';
import { imageCache } from './places.ts';
import { Refusal } from './refusal.ts';

/**
 * The folder of an image, built when there is none of this name and recipe. Two labs that build the same at once do
 * not disturb each other: the first to be ready is taken.
 */
export async function keptImage(
  kind: string,
  recipe: unknown,
  say: (line: string) => void,
  build: (root: string) => Promise<void>,
): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(recipe)).digest('hex');
  const name = `${kind}-${digest.slice(0, 12)}`;
  const folder = join(imageCache, name);
  if (existsSync(folder)) return folder;
  say(`building the image ${name}, once: half a minute, or a few on a busy machine`);
  await removeAbandonedBuilds();
  const scratch = makeBuildFolder(name);
  try {
    const root = join(scratch, 'root');
    await build(root);
    renameSync(root, folder);
  } catch (error) {
    if (!existsSync(folder)) throw whyNotBuilt(name, error);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

/** The first that apt complains of; what follows only says that it failed. */
function whyNotBuilt(name: string, error: unknown): Refusal {
  const lines = `${error instanceof Error ? error.message : error}`.split('\n');
  const reason = lines.find((line) => /^(E:|W: Failed)/.test(line)) ?? lines.join('; ');
  return new Refusal(
    `the image ${name} cannot be built: ${reason}`,
    "'apt-get update' says whether Debian's mirror can be reached",
  );
}
