import type { Participant } from '@shared/channels/events';
import type { Actor } from './schema';

/** The scope of the network's identities: a did means the same person everywhere. */
export const blueskyScope = 'bluesky';

/** What somebody is called: the name they chose, else their handle. */
const nameOf = ({ displayName, handle, did }: Actor): string =>
  (displayName?.trim() || (handle === 'handle.invalid' ? did : `@${handle}`)).slice(0, 400);

/** Somebody as the desk knows people. @param langs in which the post at hand is written */
export function participantOf(actor: Actor, langs: readonly string[] = []): Participant {
  const language = langs.map((lang) => lang.slice(0, 2)).find((code) => code === 'de' || code === 'en') ?? null;
  return { scope: blueskyScope, id: actor.did, name: nameOf(actor), language };
}
