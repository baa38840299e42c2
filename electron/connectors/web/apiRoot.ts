import { z } from 'zod';
import { isLoopback } from '../network/loopback';

/** The address of a web API that stands in for a service's own: encrypted, or on this computer. */
export const ApiRoot = z
  .url({ protocol: /^https?$/u })
  .max(300)
  .refine((root) => root.startsWith('https:') || (URL.canParse(root) && isLoopback(new URL(root).hostname)), {
    message: 'not encrypted',
  });

/** The server behind an address, as the account's page shows it. */
export function serverOf(root: string): { host: string; port: number; security: 'tls' | 'none' } {
  const { protocol, hostname, port } = new URL(root);
  const encrypted = protocol === 'https:';
  return { host: hostname, port: Number(port || (encrypted ? 443 : 80)), security: encrypted ? 'tls' : 'none' };
}
