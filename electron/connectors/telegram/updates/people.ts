import type { Participant } from '@shared/channels/events';
import type { Chat, User } from './schema';

/** The scope of Telegram's ids; they mean the same person to every bot. */
export const telegramScope = 'telegram';

/** What a person or group is called; the user name, else the id, where there is no other. */
export function nameOf(who: User | Chat): string {
  const title = 'title' in who && typeof who.title === 'string' ? who.title : '';
  const name = title || [who.first_name, who.last_name].filter(Boolean).join(' ').trim();
  return (name || (who.username ? `@${who.username}` : who.id)).slice(0, 400);
}

/** A person or group as the desk knows people. */
export function participantOf(who: User | Chat): Participant {
  const code = 'language_code' in who && typeof who.language_code === 'string' ? who.language_code.slice(0, 2) : '';
  const language = code === 'de' || code === 'en' ? code : null;
  return { scope: telegramScope, id: who.id, name: nameOf(who), language };
}
