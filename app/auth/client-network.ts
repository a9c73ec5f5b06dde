import { isIPv6 } from 'node:net';

/** Whose attempts are counted together: an IPv4 address, or the /64 within which anyone picks IPv6 addresses. */
export function clientNetwork(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%');
  const inside = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare)?.[1];
  if (inside !== undefined) return inside;
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
