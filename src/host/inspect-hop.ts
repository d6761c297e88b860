import { access } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import { agentKeys, agentSocket } from './agent-keys.ts';
import type { Hop } from './choose-transport.ts';
import { expandTokens } from './expand-tokens.ts';
import { type Identity, readIdentities } from './identity-files.ts';
import { keyType, parsePublicLine } from './key-blob.ts';
import { hasCertAuthority, type KnownHost, knownHostNames } from './known-hosts.ts';
import { readKnownHosts } from './known-hosts-files.ts';
import type { SshSettings } from './ssh-settings.ts';

/** A hop with all that connecting to it reads on this machine. */
export interface InspectedHop extends Hop {
  readonly identities: readonly Identity[];
  readonly agentSocket: string | undefined;
  /** Those that may be used, as `ssh-add -L` prints them. */
  readonly agentKeys: readonly string[];
  readonly knownHosts: readonly KnownHost[];
}

/** Looks at this machine for what decides how a host can be reached; does not talk to the host. */
export async function inspectHop(
  settings: SshSettings,
  required: readonly string[],
  context: Context,
): Promise<Result<InspectedHop, Diagnostic>> {
  const identities = await readIdentities(settings, required, context);
  if (!identities.ok) return identities;
  const socket = agentSocket(settings, context);
  const listed = socket === undefined ? [] : await agentKeys(socket, context);
  const inAgent = settings.identitiesOnly ? ofIdentities(listed, identities.value) : listed;
  const knownHosts = await readKnownHosts(settings, context);
  return success({
    settings,
    identities: identities.value,
    agentSocket: socket,
    agentKeys: inAgent,
    knownHosts,
    keyTypes: [...typesInAgent(inAgent), ...typesOfFiles(identities.value)],
    certificates: await existing(certificateNames(settings), settings, context),
    hasCertAuthority: hasCertAuthority(knownHosts, knownHostNames(settings)),
    hasKerberosTicket: settings.gssapi && (await hasKerberosTicket(context)),
    unexpanded: [...settings.identityFiles, ...settings.certificateFiles].filter(
      (file) => expandTokens(file, settings, context.environment) === undefined,
    ),
  });
}

/** IdentitiesOnly: the agent is asked only for keys that the configuration names. */
function ofIdentities(lines: readonly string[], identities: readonly Identity[]): string[] {
  return lines.filter((line) => {
    const key = parsePublicLine(line);
    return key !== undefined && identities.some(({ publicKey }) => publicKey?.equals(key));
  });
}

function typesInAgent(lines: readonly string[]): string[] {
  return lines.map((line) => line.split(' ')[0] ?? '');
}

function typesOfFiles(identities: readonly Identity[]): string[] {
  return identities.flatMap(({ publicKey }) => (publicKey === undefined ? [] : [keyType(publicKey)]));
}

/** ssh also takes a certificate that lies beside an identity file (ssh_config(5), IdentityFile). */
function certificateNames(settings: SshSettings): string[] {
  return [...settings.certificateFiles, ...settings.identityFiles.map((file) => `${file}-cert.pub`)];
}

async function existing(
  names: readonly string[],
  settings: SshSettings,
  context: Context,
): Promise<string[]> {
  const files = names.map((name) => expandTokens(name, settings, context.environment) ?? name);
  const found = await Promise.all(files.map(async (file) => ((await exists(file)) ? [file] : [])));
  return found.flat();
}

/** The credential cache by its usual names; a ticket that has run out only costs the faster transport. */
function hasKerberosTicket(context: Context): Promise<boolean> {
  const name = context.environment['KRB5CCNAME'] ?? `FILE:/tmp/krb5cc_${userInfo().uid}`;
  // Caches in the kernel or a daemon (KEYRING:, KCM:) are no files; naming one means having one.
  return /^(FILE:|\/)/.test(name) ? exists(name.replace(/^FILE:/, '')) : Promise.resolve(true);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
