import type { Account } from '@shared/domain/account';
import { bareJid } from '../address';
import { findArchived } from '../archive/query';
import { configOf, guestsOf } from '../config';
import type { Session } from '../stream/session';

/**
 * Where a message to a person goes. A guest tells nobody but the desk that they are there, so that their server hands on
 * only what is addressed to the very page they write from: it is that of their last message.
 */
export async function addressFor(session: Session, person: string, account: Account): Promise<string> {
  if (!person.endsWith(`@${guestsOf(configOf(account))}`)) return person;
  const last = await findArchived(session, person, ({ message }) => bareJid(message.attributes.from) === person);
  return last?.message.attributes.from ?? person;
}
