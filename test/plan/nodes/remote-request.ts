import { embeddedSource } from '../../../src/agents/embedded-source.ts';
import { type FoundAgent, findAgent } from '../../../src/agents/find-agent.ts';
import type { AddRemoteRequest } from '../../../src/grammar/add-remote.ts';
import { parseOperations } from '../../../src/grammar/operations.ts';
import { parseSettings, type Settings } from '../../../src/grammar/settings.ts';

/** `ocf:pacemaker:remote` as pacer knows it without Pacemaker. */
export async function remoteAgent(): Promise<FoundAgent> {
  const found = await findAgent('ocf:pacemaker:remote', embeddedSource);
  if (!found.ok) throw new Error('no description of ocf:pacemaker:remote');
  return found.value;
}

/** The request behind `NODE [ADDRESS] [NAME=VALUE…] [op …] [meta …] [--no-default-ops]`, as far as tests type it. */
export function remoteRequest(line: string): AddRemoteRequest {
  const [node = '', ...rest] = line.split(' ').filter((word) => word !== '--no-default-ops');
  const meta = rest.indexOf('meta') < 0 ? rest.length : rest.indexOf('meta');
  const op = rest.indexOf('op') < 0 ? meta : rest.indexOf('op');
  const plain = rest.slice(0, op);
  const address = plain[0]?.includes('=') === false ? plain[0] : undefined;
  const operations = parseOperations(op === meta ? [] : [rest.slice(op + 1, meta)]);
  if (!operations.ok) throw new Error(`not operations: ${line}`);
  return {
    node,
    ...(address === undefined ? {} : { address }),
    settings: settingsOf(address === undefined ? plain : plain.slice(1)),
    operations: operations.value,
    meta: settingsOf(rest.slice(meta + 1)),
    defaultOperations: !line.includes('--no-default-ops'),
  };
}

function settingsOf(words: readonly string[]): Settings {
  const settings = parseSettings(words);
  if (!settings.ok) throw new Error(`not settings: ${words.join(' ')}`);
  return settings.value;
}
