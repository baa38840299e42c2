import { Origin } from '../config';
import { isLoopback } from '../../network/loopback';

/**
 * The server somebody means: its name, its address, or their own handle there. null where it is none. Always encrypted,
 * save on this computer.
 */
export function originOf(typed: string): string | null {
  const given = typed
    .trim()
    .replace(/^@?[^@\s/]+@(?=[^@]+$)/u, '')
    .replace(/^@/u, '');
  if (given === '' || /\s/u.test(given)) return null;
  const address = /^https?:\/\//iu.test(given) ? given : `https://${given}`;
  if (!URL.canParse(address)) return null;
  const { protocol, host, hostname } = new URL(address);
  const local = isLoopback(hostname);
  if (!local && !hostname.includes('.')) return null;
  return Origin.safeParse(`${local ? protocol : 'https:'}//${host}`).data ?? null;
}
