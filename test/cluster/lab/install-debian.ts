import { aptOptions, aptSource } from './apt-sources.ts';
import { endsWithUs } from './build-folder.ts';
import type { Suite } from './definition.ts';
import { run } from './run.ts';

/** What goes into a root, and mmdebstrap's options that say how. */
export type Wanted = {
  readonly suite: Suite;
  readonly packages: readonly string[];
  readonly options: readonly string[];
};

/** Manuals and translations are a quarter of an image, and nobody reads them there. */
export const leftOut = ['doc', 'locale', 'man'].map((name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`);

/** Installs packages, without what they only recommend, into a root folder; nothing of them is started. */
export async function installDebian(root: string, { suite, packages, options }: Wanted): Promise<void> {
  await run([
    ...endsWithUs,
    'mmdebstrap',
    '--quiet',
    '--mode=root',
    // Nobody needs a half-built image after a power failure.
    '--dpkgopt=force-unsafe-io',
    ...leftOut,
    ...(await aptOptions()),
    `--include=${packages.join(',')}`,
    ...options,
    suite,
    root,
    await aptSource(suite),
  ]);
}
