import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CorosyncTransport } from '../model/corosync-transport.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';
import { eachWordsOf, splitAtKeywords, type WordGroup, wordsOf } from './word-groups.ts';

/** A cluster to be set up, as typed. */
export interface ClusterSetup {
  readonly name: string;
  readonly nodes: readonly SetupNode[];
  /** As typed; whether there is such a transport is for the rules. */
  readonly transport: string | undefined;
  readonly options: Readonly<Record<SetupOptions, Settings>>;
  /** One for each `link`. */
  readonly links: readonly Settings[];
}

export interface SetupNode {
  readonly name: string;
  /** From `addr=`; empty where none was given: the name then is the address. */
  readonly addresses: readonly string[];
}

export type SetupOptions = 'transport' | 'compression' | 'crypto' | 'totem' | 'quorum';

/** The transport where none is named and the installed corosync does not say otherwise. */
export const defaultTransport: CorosyncTransport = 'knet';

/**
 * Reads `NAME NODE [addr=ADDRESS]... [transport ...] [totem ...] [quorum ...]`. The name may come as an option,
 * as pcs before 0.10 typed it: `--name NAME NODE...`.
 */
export function parseClusterSetup(
  words: readonly string[],
  nameOption: string | undefined,
): Result<ClusterSetup, Diagnostic> {
  const groups = splitAtKeywords(words, ['transport', 'totem', 'quorum']);
  const [first, ...rest] = wordsOf(groups, '');
  const name = nameOption ?? first;
  if (name === undefined) return failure(diagnose('SETUP_NAME_MISSING', {}));
  const nodes = parseNodes(nameOption === undefined || first === undefined ? rest : [first, ...rest]);
  if (!nodes.ok) return nodes;
  const transport = parseTransport(wordsOf(groups, 'transport'));
  if (!transport.ok) return transport;
  const totem = parseSettings(wordsOf(groups, 'totem'));
  if (!totem.ok) return totem;
  const quorum = parseSettings(wordsOf(groups, 'quorum'));
  if (!quorum.ok) return quorum;
  const { type, links, options } = transport.value;
  return success({
    name,
    nodes: nodes.value,
    transport: type,
    options: { ...options, totem: totem.value, quorum: quorum.value },
    links,
  });
}

function parseNodes(words: readonly string[]): Result<readonly SetupNode[], Diagnostic> {
  const nodes: { name: string; addresses: string[] }[] = [];
  for (const word of words) {
    const [, option, value] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
    const node = nodes.at(-1);
    if (option === undefined || value === undefined) nodes.push({ name: word, addresses: [] });
    else if (node === undefined) return failure(diagnose('SETUP_NODE_INVALID', { node: word }));
    else if (option === 'addr') node.addresses.push(value);
    else return failure(diagnose('SETUP_NODE_OPTION', { node: node.name, option }));
  }
  return success(nodes);
}

interface Transport {
  readonly type: string | undefined;
  readonly options: Pick<ClusterSetup['options'], 'transport' | 'compression' | 'crypto'>;
  readonly links: readonly Settings[];
}

function parseTransport([type, ...words]: readonly string[]): Result<Transport, Diagnostic> {
  const groups = splitAtKeywords(words, ['link', 'compression', 'crypto']);
  const [transport, compression, crypto] = ['', 'compression', 'crypto'].map((keyword) =>
    parseSettings(wordsOf(groups, keyword)),
  );
  if (!transport?.ok || !compression?.ok || !crypto?.ok)
    return firstFailure([transport, compression, crypto]);
  const links = parseLinks(groups);
  if (!links.ok) return links;
  const options = { transport: transport.value, compression: compression.value, crypto: crypto.value };
  return success({ type, options, links: links.value });
}

function parseLinks(groups: readonly WordGroup[]): Result<readonly Settings[], Diagnostic> {
  const links: Settings[] = [];
  for (const words of eachWordsOf(groups, 'link')) {
    const link = parseSettings(words);
    if (!link.ok) return link;
    links.push(link.value);
  }
  return success(links);
}

function firstFailure(results: readonly (Result<Settings, Diagnostic> | undefined)[]): {
  readonly ok: false;
  readonly error: Diagnostic;
} {
  const failed = results.find((result) => result?.ok === false);
  if (failed === undefined || failed.ok) throw new Error('nothing failed');
  return failed;
}
