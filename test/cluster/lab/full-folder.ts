import { enterHost } from './enter.ts';
import { Refusal } from './refusal.ts';
import { attempt, run } from './run.ts';

/**
 * Leaves no room in a folder. The hosts' files are all on the machine's one disk, which must not be filled: hence a
 * small disk of the folder's own, in memory, with a size that is never zero (tmpfs takes that for no limit) and a
 * writer that ends by itself.
 */
export async function fill(lab: string, host: string, folder: string): Promise<void> {
  const script = `set -e
copy=$(mktemp -d) && cp -a "$1/." "$copy"
pages=$(( $(du -s -B 4096 "$copy" | cut -f1) + $(find "$copy" | wc -l) + 8 ))
mount -t tmpfs -o "size=$(( pages * 4 ))k,mode=$(stat -c %a "$1")" lab-full "$1"
chown --reference="$copy" "$1"
cp -a "$copy/." "$1" && rm -r "$copy"
head -c "$(( pages * 4096 ))" /dev/zero >"$1/.filled" 2>/dev/null || true`;
  const free = ['sh', '-c', '[ -d "$1" ] && [ ! -e "$1/.filled" ]', 'sh', folder];
  if ((await attempt(enterHost(lab, host, free))).status !== 0)
    throw new Refusal(`${folder} on ${host} is no folder, or is full already`, 'give a folder of the host');
  await run(enterHost(lab, host, ['sh', '-c', script, 'sh', folder]));
}

/** Takes the small disk away; the folder's files are as before. */
export async function empty(lab: string, host: string, folder: string): Promise<void> {
  const { status } = await attempt(enterHost(lab, host, ['umount', folder]));
  if (status !== 0)
    throw new Refusal(`${folder} on ${host} was not filled`, `fault ${host} fill ${folder} fills it`);
}
