import type { Suite } from './definition.ts';
import { run } from './run.ts';

/**
 * Where the machine itself gets Debian's packages, as a line for another suite: whoever can install a package here
 * can build an image, through the same mirror.
 */
export async function aptSource(suite: Suite): Promise<string> {
  const targets = await run([
    'apt-get',
    'indextargets',
    '--format',
    '$(ORIGIN) $(LABEL) $(REPO_URI)',
    'Created-By: Packages',
  ]);
  // Debian's security and backports archives have labels of their own.
  const archive = targets
    .split('\n')
    .map((line) => line.split(' '))
    .find(([origin, label]) => origin === 'Debian' && label === 'Debian');
  return `deb ${archive?.[2] ?? 'http://deb.debian.org/debian'} ${suite} main`;
}

/** The machine's settings for how packages are fetched (proxy, certificates, validity), as mmdebstrap's options. */
export async function aptOptions(): Promise<string[]> {
  const settings = (await run(['apt-config', 'dump'])).split('\n');
  const fetching = /^Acquire::(https?::.*|Check-Valid-Until|Retries) "/i;
  return settings.filter((line) => fetching.test(line)).map((line) => `--aptopt=${line.replace(/;$/, '')}`);
}
