import type { Participant } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import { type Book, rememberPerson } from './book';
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
const numberScope = 'whatsapp';
const userScope = 'whatsapp/user';

export const digitsOf = (number: string): string => number.replaceAll(/\D/gu, '');

/**
 * The conversation with somebody: Meta's id where it is known, else the number. A person whose number is told later or no
 * more stays the same.
 */
export function threadOf({ phone, user }: Pick<Person, 'phone' | 'user'>, book: Book): string | null {
  if (user !== null && phone !== null) rememberPerson(book, user, phone);
  const known = user ?? (phone === null ? null : (book.users.get(phone) ?? null));
  return known ?? (phone === null ? null : `+${phone}`);
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
 * Whom a message of ours is addressed to (Cloud API, "Business-scoped user IDs"): the number where it is known, for every
 * kind of message may go there, else Meta's id.
 */
export function addressOf(thread: string, book: Book): { to: string } | { recipient: string } {
  const phone = thread.startsWith('+') ? digitsOf(thread) : book.phones.get(thread);
  return phone === undefined ? { recipient: thread } : { to: phone };
}
