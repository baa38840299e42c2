import { isLoopback } from '../network/loopback';

/** Whether a file may be fetched from there: encrypted, or at this computer where the account's server is. */
export function mayFetch(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const local = isLoopback(new URL(origin).hostname);
  return isLoopback(hostname) ? local : protocol === 'https:';
}
