import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { expandTokens } from './expand-tokens.ts';
import { describeKey } from './key-blob.ts';
import { type KnownHost, knownHostNames, knownHostsLine, parseKnownHosts } from './known-hosts.ts';
import type { SshSettings } from './ssh-settings.ts';

/** Everything that the user's and the machine's known_hosts files say; a file that is not there says nothing. */
export async function readKnownHosts(settings: SshSettings, context: Context): Promise<KnownHost[]> {
  const files = [...settings.userKnownHostsFiles, ...settings.globalKnownHostsFiles];
  const entries = await Promise.all(
    files.map(async (name) => {
      const file = expandTokens(name, settings, context.environment) ?? name;
      return parseKnownHosts(await readFile(file, 'utf8').catch(() => ''), file);
    }),
  );
  return entries.flat();
}

/** Adds a host key to the user's first known_hosts file, as ssh does with StrictHostKeyChecking accept-new. */
export async function addKnownHost(settings: SshSettings, key: Buffer, context: Context): Promise<void> {
  const [first] = settings.userKnownHostsFiles;
  const [name = settings.hostname] = knownHostNames(settings);
  if (first === undefined) return;
  const file = expandTokens(first, settings, context.environment) ?? first;
  const facts = { host: settings.alias, name, ...describeKey(key), file };
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const text = await readFile(file, 'utf8').catch(() => '');
    const line = knownHostsLine(name, key, settings.hashKnownHosts ? context.randomBytes(20) : undefined);
    // One write in append mode: hosts that are added at the same time do not cut into each other's lines.
    await appendFile(file, text === '' || text.endsWith('\n') ? line : `\n${line}`, { mode: 0o600 });
    context.note(diagnose('SSH_HOST_KEY_ADDED', facts));
  } catch (error) {
    context.note(diagnose('SSH_KNOWN_HOSTS_NOT_WRITTEN', { file, reason: String((error as Error).message) }));
  }
}
