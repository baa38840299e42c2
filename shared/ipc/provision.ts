import { z } from 'zod';
import { AccountId } from '../domain/ids';
import { AccountServer } from './accountDetails';

/** An account an administrator's file brings, as the window asks about it. Never with a secret. */
export const ProvisionedAccount = z.strictObject({
  index: z.number().int().min(0),
  connector: z.string().max(40),
  name: z.string().max(200),
  address: z.string().max(320),
  /** Who will be asked to sign in; `fresh`: no account of the desk speaks with this host yet. */
  servers: z.array(AccountServer.extend({ fresh: z.boolean() })).max(20),
  /** The account of the desk it would overwrite. */
  overwrites: AccountId.nullable(),
  /** Secrets it needs; `given`: it came with the file's secrets, otherwise the person is asked for it. */
  secrets: z.array(z.strictObject({ name: z.string().max(60), given: z.boolean() })).max(10),
});
export type ProvisionedAccount = z.infer<typeof ProvisionedAccount>;
