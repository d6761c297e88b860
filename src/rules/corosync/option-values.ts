import { isPort } from '../../model/port.ts';

/** What a value must be, and how that is said. */
export interface ValueKind {
  readonly expected: string;
  accepts(value: string): boolean;
}

/** The options that pcs 0.11 takes, by the words they stand behind; their meaning: corosync.conf(5), votequorum(5). */
export const totemOptions: OptionKinds = {
  block_unlisted_ips: oneOf('no', 'yes'),
  ...allOf(
    numberFrom(0),
    'consensus downcheck fail_recv_const heartbeat_failures_allowed hold join max_messages max_network_delay merge',
    'miss_count_const send_join seqno_unchanged_const token token_coefficient token_retransmit',
    'token_retransmits_before_loss_const window_size',
  ),
};

export const quorumOptions: OptionKinds = {
  ...allOf(oneOf('0', '1'), 'auto_tie_breaker last_man_standing wait_for_all'),
  last_man_standing_window: numberFrom(1),
};

export const knetOptions = {
  transport: {
    ip_version: oneOf('ipv4', 'ipv4-6', 'ipv6', 'ipv6-4'),
    knet_pmtud_interval: numberFrom(0),
    link_mode: oneOf('active', 'passive', 'rr'),
  },
  link: {
    link_priority: numberBetween(0, 255),
    linknumber: numberBetween(0, 7),
    mcastport: port(),
    ping_interval: numberFrom(0),
    ping_precision: numberFrom(0),
    ping_timeout: numberFrom(0),
    pong_count: numberFrom(0),
    transport: oneOf('sctp', 'udp'),
  },
  compression: { level: numberFrom(0), model: something(), threshold: numberFrom(0) },
  crypto: {
    cipher: oneOf('none', 'aes256', 'aes192', 'aes128'),
    hash: oneOf('none', 'md5', 'sha1', 'sha256', 'sha384', 'sha512'),
    model: oneOf('nss', 'openssl'),
  },
} as const satisfies Readonly<Record<string, OptionKinds>>;

export const udpOptions = {
  transport: { ip_version: oneOf('ipv4', 'ipv6'), netmtu: numberFrom(1) },
  link: {
    bindnetaddr: address(),
    broadcast: oneOf('0', '1'),
    mcastaddr: address(),
    mcastport: port(),
    ttl: numberBetween(0, 255),
  },
} as const satisfies Readonly<Record<string, OptionKinds>>;

export type OptionKinds = Readonly<Record<string, ValueKind>>;

function allOf(kind: ValueKind, ...names: readonly string[]): OptionKinds {
  return Object.fromEntries(
    names
      .join(' ')
      .split(' ')
      .map((name) => [name, kind]),
  );
}

function oneOf(...values: readonly string[]): ValueKind {
  const expected = values.map((value) => `'${value}'`).join(', ');
  return { expected, accepts: (value) => values.includes(value) };
}

function numberFrom(least: 0 | 1): ValueKind {
  const expected = least === 0 ? 'a non-negative integer' : 'a positive integer';
  return { expected, accepts: (value) => /^\d+$/.test(value) && Number(value) >= least };
}

function numberBetween(least: number, most: number): ValueKind {
  const accepts = (value: string) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
  return { expected: `${least}..${most}`, accepts };
}

function port(): ValueKind {
  return { expected: 'a port number (1..65535)', accepts: isPort };
}

function address(): ValueKind {
  return {
    expected: 'an IP address',
    accepts: (value) => /^[0-9a-fA-F.:]+$/.test(value) && /[.:]/.test(value),
  };
}

function something(): ValueKind {
  return { expected: 'a name', accepts: (value) => value !== '' };
}
