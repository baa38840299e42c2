import type { Participant } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import { type Book, remember } from './book';
import { configOf } from './config';

/** Whose number it is: Meta's id of it where known, its digits, what the account is called, and what time it is. */
export type Us = { phoneId: string | null; number: string; name: string; now: Ms };

export function usOf(account: Pick<Account, 'config' | 'name'>, now: Ms): Us {
  const { phoneId, number } = configOf(account);
  return { phoneId, number: digitsOf(number), name: account.name.slice(0, 200), now };
}

/** Somebody as a webhook has them. Whoever hides their number by a user name has none; before 2026 nobody had a user. */
export type Person = { phone: string | null; user: string | null; name: string };

/**
 * Where ids of people are unique: numbers everywhere, as those of WhatsApp by other ways; Meta's ids of people only among
 * the numbers of one business (Cloud API, "Business-scoped user IDs").
 */
export const numberScope = 'whatsapp';
const userScope = 'whatsapp:user';

export const digitsOf = (number: string): string => number.replaceAll(/\D/gu, '');

/**
 * The conversation with somebody: by their number, or where it was hidden when they were first met, by Meta's id of them.
 * It stays the same when the number is hidden later, is told later, or changes, for as long as they are remembered.
 */
export function threadOf({ phone, user }: Pick<Person, 'phone' | 'user'>, book: Book): string | null {
  const known = (user === null ? null : book.people.get(user)) ?? (phone === null ? null : book.phones.get(phone));
  const thread = known ?? (phone === null ? user : `+${phone}`);
  if (thread === null) return null;
  if (user !== null) remember(book, 'people', user, thread);
  if (phone !== null && thread !== `+${phone}`) remember(book, 'phones', phone, thread);
  return thread;
}

/** Somebody as the desk knows people, by the id of their conversation. */
export function participantOf(thread: string, name: string): Participant {
  const scope = thread.startsWith('+') ? numberScope : userScope;
  return { scope, id: thread.slice(0, 400), name: (name || thread).slice(0, 400), language: null };
}

/** The account as author. */
export function ourselves({ number, name }: Pick<Us, 'number' | 'name'>): Participant {
  return { scope: numberScope, id: `+${number}`, name, language: null };
}

/** Whether somebody is the account itself. */
export function isOwn(account: Pick<Account, 'config'>, { scope, id }: Pick<Participant, 'scope' | 'id'>): boolean {
  return scope === numberScope && id === configOf(account).number;
}

/**
 * Whom a message of ours is addressed to (Cloud API, "Business-scoped user IDs"): the number where it is known, the one told
 * last, for every kind of message may go there, else Meta's id.
 */
export function addressOf(thread: string, book: Book): { to: string } | { recipient: string } {
  const told = [...book.phones].findLast(([, one]) => one === thread)?.[0];
  const phone = told ?? (thread.startsWith('+') ? digitsOf(thread) : undefined);
  return phone === undefined ? { recipient: thread } : { to: phone };
}
