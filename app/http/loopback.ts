import { isIPv4 } from 'node:net';

/** An IPv6 address stands in brackets where a port may follow (RFC 3986), and without them where one listens. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** Names and addresses that never leave this machine (RFC 1122 127/8, RFC 4291 ::1, RFC 6761 localhost). */
export function isLoopback(host: string): boolean {
  const name = withoutBrackets(host.toLowerCase());
  if (isIPv4(name)) return name.startsWith('127.');
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost');
}
