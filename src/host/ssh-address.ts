/** `[user@]host[:port]` taken apart; an IPv6 address with a port stands in brackets: `[2001:db8::1]:22`. */
export function parseSshAddress(text: string): SshAddress {
  const at = text.lastIndexOf('@');
  const user = at > 0 ? { user: text.slice(0, at) } : {};
  const rest = at > 0 ? text.slice(at + 1) : text;
  const match = /^(?:\[(?<bracketed>[^\]]+)\]|(?<plain>[^:]*))(?::(?<port>[0-9]+))?$/.exec(rest);
  // Anything else with colons is an IPv6 address as it stands.
  const address = match?.groups?.['bracketed'] ?? match?.groups?.['plain'] ?? rest;
  const port = match?.groups?.['port'];
  return { ...user, address, ...(port === undefined ? {} : { port }) };
}

export interface SshAddress {
  readonly user?: string;
  readonly address: string;
  readonly port?: string;
}

/**
 * Whether ssh may be given this as a destination: it must not look like an option, and blanks and control
 * characters are in no name. What the name may be beyond that is for ssh and the resolver to say.
 */
export function isSshAddress(address: string): boolean {
  return /^[^-\s\x00-\x20\x7f][^\s\x00-\x20\x7f]*$/.test(address);
}
