import type { ClusterSetup, SetupNode } from '../../grammar/cluster-setup.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { CorosyncTransport } from '../../model/corosync-transport.ts';
import { linkAddresses } from '../../rules/corosync/setup-nodes.ts';

/** What the text needs beside the words typed. */
export interface CorosyncConfChoices {
  readonly transport: CorosyncTransport;
  /** Whether knet encrypts where the words do not say: only with a key that every node has. */
  readonly encrypted: boolean;
  /** 32 hexadecimal digits; none with `--no-cluster-uuid`. */
  readonly uuid?: string;
}

/** The corosync.conf of a new cluster (corosync.conf(5)), section by section in pcs's order, options sorted by name. */
export function corosyncConfText(setup: ClusterSetup, choices: CorosyncConfChoices): string {
  const sections = [
    section('totem', [...totemLines(setup, choices), ...interfaces(setup, choices.transport)]),
    section('nodelist', parted(setup.nodes.map((node, index) => section('node', nodeLines(node, index))))),
    section('quorum', quorumLines(setup)),
    section('logging', [
      'to_logfile: yes',
      'logfile: /var/log/corosync/corosync.log',
      'to_syslog: yes',
      'timestamp: on',
    ]),
  ];
  return `${parted(sections).join('\n')}\n`;
}

function totemLines(
  { name, options }: ClusterSetup,
  { transport, encrypted, uuid }: CorosyncConfChoices,
): string[] {
  return [
    'version: 2',
    `cluster_name: ${name}`,
    `transport: ${transport}`,
    ...sorted(options.totem),
    ...sorted(options.transport),
    ...(transport === 'knet' ? knetLines(options, encrypted) : []),
    ...(uuid === undefined ? [] : [`cluster_uuid: ${uuid}`]),
  ];
}

function knetLines({ compression, crypto }: ClusterSetup['options'], encrypted: boolean): string[] {
  const standard: Settings = encrypted
    ? [
        ['cipher', 'aes256'],
        ['hash', 'sha256'],
      ]
    : [
        ['cipher', 'none'],
        ['hash', 'none'],
      ];
  return [
    ...sorted(withPrefix('knet_compression_', compression)),
    ...sorted(withPrefix('crypto_', crypto.length === 0 ? standard : crypto)),
  ];
}

/** Links with options of their own, by their number; those without `linknumber` take the free numbers in order. */
function interfaces({ links }: ClusterSetup, transport: CorosyncTransport): string[] {
  const given = links.map((link) => new Map(link).get('linknumber'));
  const free = Array.from({ length: 8 }, (_, number) => String(number)).filter(
    (number) => !given.includes(number),
  );
  const numbered = links.map((link) => {
    const number = new Map(link).get('linknumber') ?? free.shift() ?? '0';
    return { number, options: link.filter(([name]) => name !== 'linknumber') };
  });
  return numbered
    .sort((one, other) => Number(one.number) - Number(other.number))
    .map(({ number, options }) => ({ number, lines: linkOptions(options, transport) }))
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ number, lines }) => [
      '',
      ...section('interface', sorted([...lines, ['linknumber', number]])),
    ]);
}

function linkOptions(options: Settings, transport: CorosyncTransport): Settings {
  if (transport === 'knet') {
    return options.map(([name, value]) => [name === 'mcastport' ? name : `knet_${name}`, value]);
  }
  // No broadcast is what corosync does by itself, and it knows only the words yes and no.
  return options
    .filter(([name, value]) => name !== 'broadcast' || value === '1')
    .map(([name, value]) => [name, name === 'broadcast' ? 'yes' : value]);
}

function nodeLines(node: SetupNode, index: number): string[] {
  const rings = linkAddresses(node).map((address, link) => `ring${link}_addr: ${address}`);
  return [...rings, `name: ${node.name}`, `nodeid: ${index + 1}`];
}

/** Two nodes need a rule of their own, or neither could go on alone (votequorum(5), two_node). */
function quorumLines({ nodes, options }: ClusterSetup): string[] {
  const breaksTies = new Map(options.quorum).get('auto_tie_breaker') === '1';
  const twoNode = nodes.length === 2 && !breaksTies ? ['two_node: 1'] : [];
  return ['provider: corosync_votequorum', ...twoNode, ...sorted(options.quorum)];
}

function withPrefix(prefix: string, settings: Settings): Settings {
  return settings.map(([name, value]) => [`${prefix}${name}`, value]);
}

function sorted(settings: Settings): string[] {
  return [...settings]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}: ${value}`);
}

function section(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => (line === '' ? '' : `    ${line}`)), '}'];
}

/** Sections with an empty line between. */
function parted(sections: readonly (readonly string[])[]): string[] {
  return sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
