import { z } from 'zod';
import { ChannelInfo } from '../channels/channelInfo';
import { LoginReply } from '../channels/login';
import { AccountId, OutboxId } from '../domain/ids';
import { AccountDescription, AccountHealth, AccountHoldings, TestState } from './accountDetails';
import { call } from './call';
import { ProvisionedAccount } from './provision';

const Nothing = z.strictObject({});
/** Names one login under way; made by the window, never used twice. */
const LoginId = z.string().min(8).max(60);

export const accountCalls = {
  /** Kinds that can be connected, as registry keys, with what is shown of them. */
  kinds: call(Nothing, z.array(ChannelInfo.omit({ kind: true }).extend({ connector: z.string() }))),
  /**
   * The next step of connecting an account, or of signing in again (`account`). A login is a session of main: `answers`
   * are those of the present step only, and are added to those before; `back` takes the last step's away again.
   * `done` has already added the account. Errors leave the session where it was: asking again tries again.
   */
  login: call(
    z.strictObject({
      session: LoginId,
      connector: z.string().max(40),
      account: AccountId.nullable(),
      answers: z.record(z.string().max(60), z.string().max(10_000)),
      back: z.boolean().optional(),
    }),
    LoginReply,
  ),
  /** Gives a login up, with everything that is under way for it and every secret it holds. */
  cancelLogin: call(z.strictObject({ session: LoginId }), Nothing),
  /** Opens the practice desk: adds its accounts. Safe to call twice. */
  practise: call(Nothing, z.strictObject({ accounts: z.number().int() })),
  /** Removes the practice desk with everything it brought. */
  endPractice: call(Nothing, z.strictObject({ accounts: z.number().int() })),
  /** What lies here of an account. No server is asked. */
  holdings: call(z.strictObject({ id: AccountId }), AccountHoldings),
  /** How an account fares now: newer than its row, and with what only main can count. No server is asked. */
  health: call(z.strictObject({ id: AccountId }), AccountHealth),
  /** What its connector tells of an account, its server asked; `about` null where it has nothing to tell. */
  details: call(z.strictObject({ id: AccountId }), z.strictObject({ about: AccountDescription.nullable() })),
  /** Removes an account and its secrets; `keep`: its conversations stay to be read. */
  remove: call(z.strictObject({ id: AccountId, keep: z.boolean() }), Nothing),
  /** Sends a message from the account to itself, by the outbox like every other. */
  sendTest: call(z.strictObject({ id: AccountId }), z.strictObject({ outbox: OutboxId })),
  testState: call(z.strictObject({ outbox: OutboxId }), TestState),
  /** The accounts of an administrator's file that wait for the person's word. */
  provision: call(Nothing, z.strictObject({ accounts: z.array(ProvisionedAccount).max(500) })),
  /**
   * The person's word on one of them: adds it with the secrets they typed, by name; `overwrite` where it takes the
   * place of an account that is there. `skip` leaves it out.
   */
  provisionAccept: call(
    z.strictObject({
      index: z.number().int().min(0),
      overwrite: z.boolean(),
      skip: z.boolean(),
      secrets: z.record(z.string().max(60), z.string().max(10_000)),
    }),
    Nothing,
  ),
  /** Gives up all saved secrets where the keyring has lost their key: every account signs in again. Refused otherwise. */
  startOver: call(Nothing, Nothing),
  /** Starts a failed or waiting connector at once. */
  retry: call(z.strictObject({ id: AccountId }), Nothing),
} as const;
