import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { isLoopback } from '../network/loopback';

/** Name of the one secret. */
export const passwordField = 'password';

/**
 * One server. `tls`: TLS from the first octet (XEP-0368); `starttls`: TLS before anything else, or nothing; `none`: only
 * for a test server on this computer.
 */
export const XmppServer = z
  .strictObject({
    host: z.string().min(1).max(255),
    port: z.number().int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls', 'none']),
  })
  .refine(({ host, security }) => security !== 'none' || isLoopback(host), { message: 'only on this computer' });
export type XmppServer = z.infer<typeof XmppServer>;

/**
 * What an account of this connector knows besides its secret `password`. `server`: as the person gave it; without it the
 * domain's DNS is asked each time. `guests`: the domain at which visitors of the shop's own site write without a name.
 */
export const XmppConfig = z.strictObject({
  jid: z.string().min(3).max(600),
  server: XmppServer.optional(),
  guests: z.string().min(1).max(255).optional(),
});
export type XmppConfig = z.infer<typeof XmppConfig>;

/** Where guests of the web chat come from: as it was entered, else `guest.` before the domain. */
export function guestsOf({ jid, guests }: XmppConfig): string {
  return guests ?? `guest.${jid.slice(jid.lastIndexOf('@') + 1)}`;
}

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): XmppConfig {
  return XmppConfig.parse(account.config);
}
