import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { isZone } from '@shared/logic/time/zoned';

/** The name a box goes by in its own network, and the port of its interface (AVM, "TR-064 First Steps"). */
export const usualHost = 'fritz.box';
const usualPort = 49_000;

/** Name of the one secret. */
export const passwordField = 'password';

/** A name or an IPv4 address, and a port where it is not the usual one. */
export const Host = z
  .string()
  .regex(/^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?(?::[1-9]\d{0,4})?$/iu)
  .refine((entered) => serverOf(entered).port <= 65_535, { message: 'no port' });

/**
 * What an account knows besides its password: which box it is (`serial`, its hardware address in hex digits) and who signs
 * in; where it stands, for numbers are told as they are dialled there; and by which clock (IANA zone), for times come
 * without one. `language`: of what callers without a number are called.
 */
export const FritzboxConfig = z.strictObject({
  host: Host,
  user: z.string().min(1).max(100),
  serial: z.string().regex(/^[\dA-F]{12}$/u),
  country: z.string().regex(/^[1-9]\d{0,2}$/u),
  area: z.string().regex(/^(?:[1-9]\d{0,5})?$/u),
  zone: z.string().max(60).refine(isZone, { message: 'no zone' }),
  language: z.enum(['de', 'en']).optional(),
});
export type FritzboxConfig = z.infer<typeof FritzboxConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): FritzboxConfig {
  return FritzboxConfig.parse(account.config);
}

/** Host and port of what was entered. */
export function serverOf(entered: string): { host: string; port: number } {
  const [host = '', port] = entered.split(':');
  return { host, port: port === undefined ? usualPort : Number(port) };
}
