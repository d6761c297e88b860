import type { Lab } from './lab.ts';

/** What a host sets for Pacemaker's daemons (`PCMK_…`), comments aside: Debian's `/etc/default/pacemaker`. */
export async function settingsOf(lab: Lab, host: string): Promise<string[]> {
  const text = await lab.must(host, 'cat', '/etc/default/pacemaker');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
