import { BlockList, isIP } from 'node:net';

/** Addresses nobody reaches from the internet: this computer, private networks (RFC 1918, RFC 4193), link-local ones. */
const near = new BlockList();
for (const [from, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  near.addSubnet(from, bits, 'ipv4');
}
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/** Whether an IP address belongs to a network of one's own. A name never does: it may lead anywhere. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && near.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
