import type { Account } from '@shared/domain/account';
import { bareJid } from '../address';
import { findArchived } from '../archive/query';
import { configOf, guestsOf } from '../config';
import type { Reach } from '../reach';
import type { Session } from '../stream/session';

/**
 * Where a message to a person goes. A guest tells nobody but the desk that they are there, so that their server hands on
 * only what is addressed to the very page they are on: the one they were heard from last.
 */
export async function addressFor(
  session: Session,
  person: string,
  account: Account,
  { live }: Pick<Reach, 'live'>,
): Promise<string> {
  if (!isGuest(person, account)) return person;
  const page = live.get(account.id)?.pageOf(person);
  if (page) return page;
  const last = await findArchived(session, person, ({ message }) => bareJid(message.attributes.from) === person);
  return last?.message.attributes.from ?? person;
}

/** Under whose address the archive keeps what was said with a person; null for guests, who have many. */
export function keptWith(person: string, account: Account): string | null {
  return isGuest(person, account) ? null : person;
}

function isGuest(person: string, account: Account): boolean {
  return person.endsWith(`@${guestsOf(configOf(account))}`);
}
