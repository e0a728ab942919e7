import { BlockList, isIP } from 'node:net';
import { UserError } from '../../model/errors.ts';

/** Ranges that are no part of the public internet: IANA's registries of special addresses. */
const SPECIAL: readonly (readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const special = new BlockList();
for (const [net, prefix, family] of SPECIAL) special.addSubnet(net, prefix, family);

/** Ways of writing an IPv4 address as an IPv6 one: mapped, compatible, NAT64 and 6to4. */
const EMBEDDED =
  /^(?:::ffff:|::|64:ff9b::)(?<tail>[\da-f]{1,4}:[\da-f]{1,4})$|^2002:(?<sixToFour>[\da-f]{1,4}:[\da-f]{1,4})(?::|$)/i;

const dotted = (pair: string): string => {
  const [high, low] = pair.split(':').map((part) => Number.parseInt(part, 16));
  return [high! >> 8, high! & 255, low! >> 8, low! & 255].join('.');
};

/** True for an address that anybody on the internet may reach. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  if (family !== 6) return false;
  // The URL parser writes every address in one way: hexadecimal, shortened.
  const plain = new URL(`http://[${address.split('%')[0]}]/`).hostname.slice(1, -1);
  const inner = EMBEDDED.exec(plain)?.groups;
  const embedded = inner?.tail ?? inner?.sixToFour;
  if (embedded) return !special.check(dotted(embedded), 'ipv4');
  return !special.check(plain, 'ipv6');
}

/** A web address, checked as far as it can be before its name is looked up. Throws `UserError` `address-refused`. */
export function checkAddress(address: string, allows: (ip: string) => boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw refused(address, 'it is no web address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(address, 'only http and https are fetched');
  if (url.username || url.password) throw refused(address, 'it holds a password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allows(host)) throw refusedPrivate(address, host);
  url.hash = '';
  return url;
}

const refused = (address: string, why: string): UserError =>
  new UserError('address-refused', `${address} is not fetched: ${why}.`);

/** What is said of an address inside a private network. */
export const refusedPrivate = (address: string, ip: string): UserError =>
  refused(address, `it leads to ${ip}, which is no public address (--allow-private fetches it all the same)`);
