import { isIPv4 } from 'node:net';

/** Names and addresses that never leave this machine (RFC 1122 127/8, RFC 4291 ::1, RFC 6761 localhost). */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (isIPv4(name)) return name.startsWith('127.');
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost');
}
