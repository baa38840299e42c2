import type { How } from '../client';
import type { Desk } from '../reach';

/** The service that keeps direct messages, reached through the account's own server. */
const service = 'did:web:api.bsky.chat#bsky_chat';

/** Calls a method of direct messages. */
export function chatCall<T>(desk: Desk, method: string, how: Omit<How<T>, 'proxy' | 'family'>): Promise<T> {
  return desk.call(`chat.bsky.convo.${method}`, { ...how, proxy: service, family: 'chat' });
}
