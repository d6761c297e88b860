import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type ClusterSetup, defaultTransport } from '../../grammar/cluster-setup.ts';
import type { Settings } from '../../grammar/settings.ts';
import { corosyncTransports } from '../../model/corosync-transport.ts';
import { knetOptions, type OptionKinds, quorumOptions, totemOptions, udpOptions } from './option-values.ts';

/** Names and values of everything behind `transport`, `totem` and `quorum`. */
export function setupOptions(setup: ClusterSetup): Diagnostic[] {
  const transport = setup.transport ?? defaultTransport;
  const isKnown = corosyncTransports.some((known) => known === transport);
  const { totem, quorum } = setup.options;
  return [
    ...(isKnown ? [] : [diagnose('SETUP_TRANSPORT_UNKNOWN', { transport })]),
    ...(transport === 'knet' ? knetFindings(setup) : udpFindings(setup, transport)),
    ...checked('totem', totem, totemOptions),
    ...checked('quorum', quorum, quorumOptions),
  ];
}

function knetFindings({ options, links }: ClusterSetup): Diagnostic[] {
  return [
    ...checked('knet transport', options.transport, knetOptions.transport),
    ...links.flatMap((link) => [...checked('link', link, knetOptions.link), ...pingPair(link)]),
    ...checked('compression', options.compression, knetOptions.compression),
    ...checked('crypto', options.crypto, knetOptions.crypto),
    ...cryptoPair(options.crypto),
  ];
}

/** knet measures the one by the other (corosync.conf(5), knet_ping_timeout). */
function pingPair(link: Settings): Diagnostic[] {
  const [given, other] =
    [pingOptions, [...pingOptions].reverse()].find(([name = '']) => hasOption(link, name)) ?? [];
  if (given === undefined || other === undefined || hasOption(link, other)) return [];
  return [diagnose('SETUP_OPTION_NEEDS_OTHER', { what: 'link', given, other })];
}

const pingOptions = ['ping_interval', 'ping_timeout'];

/** A cipher without a hash would leave messages that anybody can replace (corosync.conf(5), crypto_hash). */
function cryptoPair(crypto: Settings): Diagnostic[] {
  const { cipher = 'aes256', hash = 'sha256' } = Object.fromEntries(crypto);
  const isAlone = crypto.length > 0 && cipher !== 'none' && (hash === 'none' || !hasOption(crypto, 'hash'));
  return isAlone && hasOption(crypto, 'cipher') ? [diagnose('SETUP_CIPHER_WITHOUT_HASH', {})] : [];
}

function hasOption(settings: Settings, wanted: string): boolean {
  return settings.some(([name]) => name === wanted);
}

function udpFindings({ options, links }: ClusterSetup, transport: string): Diagnostic[] {
  const unsupported = (['compression', 'crypto'] as const).filter((what) => options[what].length > 0);
  const [link = []] = links;
  const { broadcast, mcastaddr } = Object.fromEntries(link);
  return [
    ...checked('udp/udpu transport', options.transport, udpOptions.transport),
    ...checked('link', link, udpOptions.link),
    ...unsupported.map((what) => diagnose('SETUP_NOT_FOR_TRANSPORT', { what, transport })),
    ...(broadcast === '1' && mcastaddr !== undefined ? [diagnose('SETUP_BROADCAST_AND_MULTICAST', {})] : []),
  ];
}

function checked(what: string, settings: Settings, kinds: OptionKinds): Diagnostic[] {
  return settings.flatMap(([option, value]) => {
    const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined;
    if (kind === undefined) {
      return [diagnose('SETUP_WORD_UNKNOWN', { option, what, allowed: Object.keys(kinds).sort() })];
    }
    if (/[{}\r\n]/.test(value)) return [diagnose('SETUP_VALUE_UNSAFE', { option })];
    if (kind.accepts(value)) return [];
    return [diagnose('SETUP_VALUE_INVALID', { option, value, expected: kind.expected })];
  });
}
