import type { Participant } from '@shared/channels/events';
import type { Person } from '../api/schema';

/** Handles are the same person at every server of this network. */
export const mastodonScope = 'mastodon';

/** A handle with its domain, lower case: people of the server itself go without one. */
export function handleOf(acct: string, domain: string): string {
  const handle = acct.replace(/^@/u, '').toLowerCase();
  return (handle.includes('@') ? handle : `${handle}@${domain}`).slice(0, 400);
}

/** A person as the desk knows people. @param domain of the server that tells of them */
export function participantOf({ acct, display_name: name, username }: Person, domain: string): Participant {
  return {
    scope: mastodonScope,
    id: handleOf(acct, domain),
    name: (name.trim() || username || acct).slice(0, 400),
    language: null,
  };
}
