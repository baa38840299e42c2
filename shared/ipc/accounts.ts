import { z } from 'zod';
import { LoginStep } from '../channels/login';
import { AccountId } from '../domain/ids';
import { call } from './call';

const Nothing = z.strictObject({});

export const accountCalls = {
  /** Kinds that can be connected, as registry keys. */
  kinds: call(Nothing, z.array(z.strictObject({ connector: z.string(), name: z.string() }))),
  /** The next step of connecting an account, given the answers so far. `done` has already added the account. */
  login: call(
    z.strictObject({ connector: z.string().max(40), answers: z.record(z.string().max(60), z.string().max(10_000)) }),
    LoginStep,
  ),
  /** Opens the practice desk: adds its accounts. Safe to call twice. */
  practise: call(Nothing, z.strictObject({ accounts: z.number().int() })),
  /** Removes the practice desk with everything it brought. */
  endPractice: call(Nothing, z.strictObject({ accounts: z.number().int() })),
  remove: call(z.strictObject({ id: AccountId }), Nothing),
  /** Starts a failed or waiting connector at once. */
  retry: call(z.strictObject({ id: AccountId }), Nothing),
} as const;
