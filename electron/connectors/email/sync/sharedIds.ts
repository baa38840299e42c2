import type { ImapFlow } from 'imapflow';
import { fetchBodies, fetchHeads } from '../imap/fetchMails';
import { searchUids } from '../imap/search';
import { fingerprintOf } from '../mail/fingerprint';
import { type MailKey, messageIdOf } from '../mail/identity';
import { headersOf } from '../mime/headers';
import { inFolder } from './inFolder';

/** Knows which mail a Message-ID belongs to. Some programs give many mails the same. */
export type SharedIds = {
  /** Whether the Message-ID of a mail is that of another mail met before. */
  isShared(mail: MailKey): boolean;
  /** Learns from the server which of these new mails' ids older mails of the folder have, before they are judged. */
  learn(client: ImapFlow, path: string, fresh: readonly { uid: number; header: Uint8Array }[]): Promise<void>;
};

/** Starts knowing nothing; the first mail with an id owns it. */
export function createSharedIds(): SharedIds {
  const owners = new Map<string, string>();

  return {
    isShared: ({ messageId, fingerprint }) => {
      if (messageId === null) return false;
      const owner = owners.get(messageId);
      if (owner === undefined) owners.set(messageId, fingerprint);
      return owner !== undefined && owner !== fingerprint;
    },
    async learn(client, path, fresh) {
      const first = Math.min(...fresh.map(({ uid }) => uid));
      for (const { header } of fresh) {
        const id = messageIdOf(headersOf(header).get('message-id'));
        if (id === null || owners.has(id) || first <= 1) continue;
        const fingerprint = await inFolder(client, path, () => oldest(client, id, first));
        if (fingerprint !== null) owners.set(id, fingerprint);
      }
    },
  };
}

/** Fingerprint of the oldest mail of the open folder with this Message-ID and a UID below `before`. */
async function oldest(client: ImapFlow, id: string, before: number): Promise<string | null> {
  const query = { uid: `1:${before - 1}`, header: { 'Message-ID': id } };
  const uids = await searchUids(client, query);
  const [head] = await fetchHeads(client, uids.slice(0, 1), 0);
  if (!head?.structure) return null;
  const bodies = (await fetchBodies(client, [head])).get(head.uid) ?? new Map<string, Uint8Array>();
  return fingerprintOf({ header: head.header, structure: head.structure, bodies });
}
