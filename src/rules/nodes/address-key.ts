/**
 * The form under which addresses are compared: host names without regard to case and without the dot that
 * makes them absolute (RFC 4343, RFC 1034 section 3.1), IPv6 addresses in their shortest spelling (RFC 5952).
 */
export function addressKey(address: string): string {
  const plain = address.toLowerCase();
  if (plain.includes(':')) return shortestIPv6(plain);
  return plain.length > 1 && plain.endsWith('.') ? plain.slice(0, -1) : plain;
}

function shortestIPv6(address: string): string {
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  // The URL parser has the one IPv6 serializer that every JavaScript engine comes with.
  return URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : address;
}
