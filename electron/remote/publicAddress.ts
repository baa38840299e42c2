import { BlockList, isIP } from 'node:net';

/** Networks that lead nowhere or back into the user's own (RFC 6890 and its IANA registries). */
const own4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];

const blocked4 = new BlockList();
for (const network of own4) {
  const [address = '', bits = ''] = network.split('/');
  blocked4.addSubnet(address, Number(bits), 'ipv4');
}

/** Global unicast is 2000::/3; of it these carry other networks' addresses inside them, or are for examples. */
const blocked6 = new BlockList();
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  blocked6.addSubnet(address, bits, 'ipv6');
}
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether a numeric address lies in the public internet: nothing a stranger's mail names may reach this computer, the
 * office's printers or a cloud's own services.
 */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !blocked4.check(address, 'ipv4');
  return kind === 6 && global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
}
