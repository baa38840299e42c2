import type { Account } from '@shared/domain/account';
import { bareJid } from '../address';
import { findArchived } from '../archive/query';
import { configOf } from '../config';
import type { MessageRef } from '../ids';
import type { Session } from '../stream/session';
import { keptWith } from './addressFor';

/** The id its author gave a message, and who that is; null where that is not known any more. Rejects with an XmppError. */
export async function nameOf(
  session: Session,
  { person, kind, id }: MessageRef,
  account: Account,
): Promise<{ id: string; author: string } | null> {
  const { jid } = configOf(account);
  if (kind === 'own') return { id, author: jid };
  const entry = await findArchived(session, keptWith(person, account), (one) => one.id === id);
  const { id: named, from } = entry?.message.attributes ?? {};
  return named === undefined ? null : { id: named, author: bareJid(from) || jid };
}
