import type { AnyAuthMethod, ParsedKey } from 'ssh2';
import type { Context } from '../model/context.ts';
import type { Identity } from './identity-files.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { keyAgent } from './key-agent.ts';
import { fingerprint, keyType, parsePublicLine } from './key-blob.ts';
import type { Ssh2 } from './load-ssh2.ts';
import type { LoginRecord } from './login-record.ts';
import { readPrivateKey, unlockKey } from './unlock-key.ts';

/**
 * The keys to try, in ssh's order: those of the agent that the configuration names, the agent's others, then
 * identity files that the agent does not hold.
 */
export async function* keyAttempts(
  hop: InspectedHop,
  ssh2: Ssh2,
  record: LoginRecord,
  context: Context,
): AsyncGenerator<AnyAuthMethod> {
  const inAgent = hop.agentKeys.flatMap((line) => parsePublicLine(line) ?? []);
  const named = hop.identities.flatMap(({ publicKey }) => inAgent.filter((key) => publicKey?.equals(key)));
  const agentOrder = [...named, ...inAgent.filter((key) => !named.includes(key))];
  for (const key of agentOrder) {
    const attempt = agentAttempt(hop, ssh2, key);
    if (attempt === undefined) continue;
    record.tried.push(`agent key ${fingerprint(key)}`);
    record.usedAgent = true;
    yield attempt;
  }
  for (const identity of hop.identities) {
    if (inAgent.some((key) => identity.publicKey?.equals(key))) continue;
    const attempt = await fileAttempt(hop, ssh2, identity, record, context);
    if (attempt !== undefined) yield attempt;
  }
}

function agentAttempt(hop: InspectedHop, ssh2: Ssh2, key: Buffer): AnyAuthMethod | undefined {
  const publicKey = parsePublic(ssh2, key);
  if (publicKey === undefined || hop.agentSocket === undefined) return undefined;
  const agent = new ssh2.OpenSSHAgent(hop.agentSocket);
  const sign = (data: Buffer, hash: string | undefined) =>
    new Promise<Buffer>((resolve, reject) => {
      const done = (error?: Error | null, signature?: Buffer) =>
        signature === undefined ? reject(error ?? new Error('the agent does not sign')) : resolve(signature);
      agent.sign(publicKey, data, hash === undefined ? {} : { hash: hash as 'sha256' }, done);
    });
  return { type: 'agent', username: hop.settings.user, agent: keyAgent(ssh2, publicKey, sign) };
}

async function fileAttempt(
  hop: InspectedHop,
  ssh2: Ssh2,
  { file, privateKey, publicKey, problem }: Identity,
  record: LoginRecord,
  context: Context,
): Promise<AnyAuthMethod | undefined> {
  const username = hop.settings.user;
  if (privateKey === undefined) return undefined;
  if (problem !== undefined) {
    record.tried.push(`${file} (not used: ${problem})`);
    return undefined;
  }
  const key = await readPrivateKey(privateKey);
  if (key === 'unsupported') {
    record.unsupported.push(file);
    return undefined;
  }
  if (key !== 'encrypted') {
    record.tried.push(file);
    return { type: 'publickey', username, key };
  }
  const known = publicKey === undefined ? undefined : parsePublic(ssh2, publicKey);
  if (known === undefined) return unlockedAttempt(hop, file, privateKey, record, context);
  record.tried.push(file);
  record.usedAgent = true;
  const sign = async (data: Buffer, hash: string | undefined) => {
    const unlocked = await unlockNow(hop, file, privateKey, record, context);
    if (unlocked === undefined) throw new Error(`no passphrase for ${file}`);
    return unlocked.sign(data, hash);
  };
  return { type: 'agent', username, agent: keyAgent(ssh2, known, sign) };
}

/** An encrypted key of an old format without its `.pub`: whether the server wants it cannot be asked first. */
async function unlockedAttempt(
  hop: InspectedHop,
  file: string,
  text: string,
  record: LoginRecord,
  context: Context,
): Promise<AnyAuthMethod | undefined> {
  const key = await unlockNow(hop, file, text, record, context);
  if (key === undefined) return undefined;
  record.tried.push(file);
  return { type: 'publickey', username: hop.settings.user, key };
}

/** A question at the terminal takes as long as it takes: it must not run into the connection's time-out. */
async function unlockNow(
  { settings }: InspectedHop,
  file: string,
  text: string,
  record: LoginRecord,
  context: Context,
): Promise<ParsedKey | undefined> {
  const key = settings.batchMode ? undefined : await record.whileAsking(() => unlockKey(file, text, context));
  if (key === undefined) record.withoutPassphrase.push(file);
  return key;
}

function parsePublic(ssh2: Ssh2, blob: Buffer): ParsedKey | undefined {
  const parsed = ssh2.utils.parseKey(`${keyType(blob)} ${blob.toString('base64')}`) as
    | ParsedKey
    | readonly ParsedKey[]
    | Error;
  if (parsed instanceof Error) return undefined;
  return 'type' in parsed ? parsed : parsed[0];
}
