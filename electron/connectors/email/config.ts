import { z } from 'zod';
import { Identity } from '@shared/domain/identity';
import type { Account } from '@shared/domain/account';
import { isLoopback } from '../network/loopback';

/**
 * One server of a mailbox. `tls`: TLS from the first byte (RFC 8314); `starttls`: TLS before anything else, or nothing;
 * `none`: only for a test server on this computer.
 */
export const MailServer = z
  .strictObject({
    host: z.string().min(1).max(255),
    port: z.number().int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls', 'none']),
  })
  .refine(({ host, security }) => security !== 'none' || isLoopback(host), { message: 'only on this computer' });
export type MailServer = z.infer<typeof MailServer>;

/**
 * What an account of this connector knows besides its secret `password`. The first identity is the default one.
 * `sentCopy`: who puts a copy of what we send into Sent; `auto` looks there first.
 */
export const MailConfig = z.strictObject({
  imap: MailServer,
  smtp: MailServer,
  user: z.string().min(1).max(320),
  identities: z.array(Identity).min(1).max(50),
  sentCopy: z.enum(['auto', 'server', 'append']),
  /** Done here moves the mail to the archive there. Off without it. */
  archiveOnDone: z.boolean().optional(),
  /** How many months back mail is fetched; all of it without. */
  months: z.number().int().min(1).max(600).nullable().optional(),
  /** Domains of which every address is ours. */
  catchAll: z.array(z.string().min(1).max(253)).max(50).optional(),
  /** Signs in by tokens of this provider, given to this client, instead of a password. */
  oauth: z.strictObject({ provider: z.string().min(1).max(40), clientId: z.string().min(1).max(400) }).optional(),
});
export type MailConfig = z.infer<typeof MailConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): MailConfig {
  return MailConfig.parse(account.config);
}
