import type { Participant } from '@shared/channels/events';

/** The scope of addresses of XMPP: they mean the same person to every server. */
export const xmppScope = 'xmpp';

/** Signs that turn the direction of what follows, or cannot be seen. */
const tricks = /[\u{0}-\u{1F}\u{7F}-\u{9F}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu;

/** A name somebody gave themselves, on one line, without signs that fool the eye; '' where nothing is left. */
export function cleanName(name: string, longest = 200): string {
  return name.slice(0, 2_000).replace(tricks, ' ').replace(/\s+/gu, ' ').trim().slice(0, longest);
}

/** A person by their address. @param name what they are called, where it is known */
export function participantOf(address: string, name = ''): Participant {
  return {
    scope: xmppScope,
    id: address.slice(0, 400),
    name: (cleanName(name) || address).slice(0, 400),
    language: null,
  };
}
