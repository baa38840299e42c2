import { isIP } from 'node:net';
import { isPublicAddress } from '../../remote/publicAddress';
import { isLoopback } from './loopback';

/**
 * Whether a file may be fetched from an address that strangers name: encrypted, and from no number within the user's own
 * network; at this computer only where the account's own server is.
 * @param own the address of the account's server
 */
export function mayFetch(address: string, own: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isLoopback(hostname)) return /^https?:$/u.test(protocol) && isLoopback(new URL(own).hostname);
  const host = hostname.replace(/^\[|\]$/gu, '');
  return protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host));
}
