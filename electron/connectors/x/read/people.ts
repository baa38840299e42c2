import type { Participant } from '@shared/channels/events';
import type { XUser } from './schema';

/** The scope of X's identities: an id means the same person, whatever they call themselves. */
export const xScope = 'x';

/** Somebody as the desk knows people. @param lang in which the post at hand is written */
export function participantOf({ id, username, name }: XUser, lang?: string): Participant {
  const language = lang === 'de' || lang === 'en' ? lang : null;
  return { scope: xScope, id, name: (name?.trim() || `@${username}`).slice(0, 400), language };
}

/** Somebody of whom only the id is known; '' as name lets a better one be learned. */
export const unknownPerson = (id: string): Participant => ({ scope: xScope, id, name: '', language: null });
