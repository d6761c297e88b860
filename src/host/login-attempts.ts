import type { AnyAuthMethod, Prompt } from 'ssh2';
import type { Context } from '../model/context.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { keyAttempts } from './key-attempts.ts';
import type { Ssh2 } from './load-ssh2.ts';
import type { LoginRecord } from './login-record.ts';
import { onTerminal } from './on-terminal.ts';
import type { AuthenticationMethod } from './ssh-settings.ts';

/**
 * The attempts to log in, one after another, each only while the server takes its method; `record.left` has
 * to be kept up to date by the caller. The first, `none`, only asks which methods there are.
 */
export async function* loginAttempts(
  hop: InspectedHop,
  ssh2: Ssh2,
  record: LoginRecord,
  context: Context,
): AsyncGenerator<AnyAuthMethod> {
  const username = hop.settings.user;
  const attempts: Record<AuthenticationMethod, AsyncGenerator<AnyAuthMethod>> = {
    publickey: keyAttempts(hop, ssh2, record, context),
    'keyboard-interactive': interactiveAttempts(hop, record, context),
    password: passwordAttempts(hop, record, context),
  };
  const none: AnyAuthMethod = { type: 'none', username };
  yield none;
  const exhausted = new Set<AuthenticationMethod>();
  for (;;) {
    const method = hop.settings.authenticationMethods.find(
      (candidate) => record.left.includes(candidate) && !exhausted.has(candidate),
    );
    if (method === undefined) return;
    const attempt = await attempts[method].next();
    if (attempt.done !== true) yield attempt.value;
    else exhausted.add(method);
    // ssh2 does not read the server's answer to a key of an agent: where a second factor comes after the
    // key, the list of methods left is old, and is asked for again.
    if (attempt.done === true && method === 'publickey' && record.usedAgent) yield none;
  }
}

async function* interactiveAttempts(
  hop: InspectedHop,
  record: LoginRecord,
  context: Context,
): AsyncGenerator<AnyAuthMethod> {
  for (let count = 0; count < promptCount(hop, record); count += 1) {
    record.tried.push('keyboard-interactive');
    yield {
      type: 'keyboard-interactive',
      username: hop.settings.user,
      prompt: (_name, _instructions, _language, prompts, finish) => {
        answer(hop, prompts, record, context).then((answers) =>
          answers === undefined ? record.giveUp() : finish(answers),
        );
      },
    };
  }
}

async function* passwordAttempts(
  hop: InspectedHop,
  record: LoginRecord,
  context: Context,
): AsyncGenerator<AnyAuthMethod> {
  const { user, hostname } = hop.settings;
  for (let count = 0; count < promptCount(hop, record); count += 1) {
    const password = await ask(`${user}@${hostname}'s password: `, record, context);
    if (password === undefined) return;
    record.tried.push('password');
    yield { type: 'password', username: user, password };
  }
}

/** To a host whose key is not the known one (StrictHostKeyChecking no) ssh sends no password, and so do we. */
function promptCount({ settings }: InspectedHop, { hostKey }: LoginRecord): number {
  const isTrusted = hostKey?.accepted === true && !hostKey.noPasswords;
  return settings.batchMode || !isTrusted ? 0 : settings.passwordPrompts;
}

async function answer(
  hop: InspectedHop,
  prompts: readonly Prompt[],
  record: LoginRecord,
  context: Context,
): Promise<string[] | undefined> {
  const { user, hostname } = hop.settings;
  const answers: string[] = [];
  for (const { prompt } of prompts) {
    const text = await ask(`(${user}@${hostname}) ${prompt}`, record, context);
    if (text === undefined) return undefined;
    answers.push(text);
  }
  return answers;
}

function ask(question: string, record: LoginRecord, context: Context): Promise<string | undefined> {
  return record.whileAsking(() => onTerminal(context, () => context.askSecret(question)));
}
