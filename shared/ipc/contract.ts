import type { z } from 'zod';
import { accountCalls } from './accounts';
import { awayCalls } from './away';
import { changeCalls } from './changes';
import { deskCalls } from './desk';
import { keepingCalls } from './keeping';
import { messageCalls } from './messages';
import { searchCalls } from './search';

/** THE contract: every call between window and main, by namespace. Both sides derive from it. */
export const contract = {
  desk: deskCalls,
  accounts: accountCalls,
  changes: changeCalls,
  messages: messageCalls,
  search: searchCalls,
  keeping: keepingCalls,
  away: awayCalls,
} as const;

export type Contract = typeof contract;
export type Namespace = keyof Contract;
export type Method<N extends Namespace> = keyof Contract[N] & string;

type CallOf<N extends Namespace, M extends Method<N>> = Contract[N][M] extends { request: infer Q; reply: infer A }
  ? { request: Q; reply: A }
  : never;

/** What goes into a call. */
export type RequestOf<N extends Namespace, M extends Method<N>> =
  CallOf<N, M>['request'] extends z.ZodType<infer T> ? T : never;
/** What comes out of a call. */
export type ReplyOf<N extends Namespace, M extends Method<N>> =
  CallOf<N, M>['reply'] extends z.ZodType<infer T> ? T : never;
