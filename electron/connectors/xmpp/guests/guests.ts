import { z } from 'zod';
import type { MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms } from '@shared/domain/ids';
import type { Notice } from '@shared/domain/notice';
import type { Archived } from '../archive/query';
import { remoteIdOf } from '../ids';
import { ns } from '../namespaces';
import { filesOf } from '../read/files';
import { cleanName, xmppScope } from '../read/person';
import { child, textOf, type XmlElement } from '../xml/element';
import { admit, unused, Usage } from './limit';
import { readConsent, readVisit } from './visit';

/** What is known of a guest: what they used, what they typed as their name, their language, and the page they are on. */
const Guest = z.strictObject({
  usage: Usage,
  name: z.string().max(200),
  language: z.enum(['de', 'en']).nullable(),
  page: z.string().max(2_000).nullable(),
});
type Guest = z.infer<typeof Guest>;

/** Guests by their address, kept with the cursor. */
export const KnownGuests = z.record(z.string().max(600), Guest);
export type KnownGuests = z.infer<typeof KnownGuests>;

/** So many guests are known at once, for so long (ms) after their last message. */
const mostKnown = 100;
const keptMs = 7 * 86_400_000;

/** What becomes of a guest's message: what is told before it, and whether it is taken in itself. */
type Admission = { notices: MessageUpsert[]; taken: boolean };

/** The guests of the shop's own site: who they say they are, what they agreed to, and how much they may write. */
export type Guests = {
  isGuest(address: string): boolean;
  admit(entry: Archived, address: string, now: Ms): Admission;
  /** A guest as the desk knows people; the name is what they typed. */
  participant(address: string): Participant;
  known(): KnownGuests;
};

/** @param domain at which guests are; @param before what was known of them */
export function createGuests(domain: string, before: KnownGuests): Guests {
  const known = new Map(Object.entries(before));

  const participant = (address: string): Participant => {
    const { name = '', language = null } = known.get(address) ?? {};
    return { scope: xmppScope, id: address.slice(0, 400), name: name || nameless(address), language };
  };
  const noticeOf = (entry: Archived, address: string, part: string, notice: Notice, now: Ms): MessageUpsert => ({
    type: 'message',
    remoteId: remoteIdOf({ person: address, kind: 'archive', id: part }),
    thread: nativeThread(address, address.slice(0, 400)),
    ...{ channel: ChannelKind.parse('webchat'), profile: 'webchat', visibility: 'private', direction: 'in' },
    automatic: true,
    ...{ author: participant(address), customer: participant(address) },
    ...{ sentAt: entry.at, receivedAt: Math.min(entry.at, now), subject: null, text: wordsOf(notice), html: null },
    ...{ attachments: [], replyTo: null, attemptKey: null, read: true, delivery: null, notice },
  });

  return {
    isGuest: (address) => address.endsWith(`@${domain}`),
    participant,
    known: () => Object.fromEntries(known),
    admit(entry, address, now) {
      const { message, at, id } = entry;
      const guest = known.get(address) ?? { usage: unused(at), name: '', language: null, page: null };
      const { taken, after: usage } = isWords(message)
        ? admit(guest.usage, weightOf(message, at))
        : { taken: true, after: guest.usage };
      known.delete(address);
      known.set(address, { ...guest, usage });
      for (const [one, { usage: used }] of known) {
        if (known.size > mostKnown || used.at < at - keptMs) known.delete(one);
      }
      if (!taken) {
        const flood = { kind: 'flood' as const, dropped: usage.dropped };
        return { taken, notices: [noticeOf(entry, address, 'flood', flood, now)] };
      }
      const consent = readConsent(message, at);
      const visit = readVisit(message);
      if (visit)
        known.set(address, {
          usage,
          name: visit.notice.name || guest.name,
          language: visit.language,
          page: visit.notice.page,
        });
      const moved = visit && (visit.notice.page !== guest.page || visit.notice.name !== guest.name);
      return {
        taken,
        notices: [
          ...(consent ? [noticeOf(entry, address, `${id}~consent`, consent, now)] : []),
          ...(moved ? [noticeOf(entry, address, `${id}~visit`, visit.notice, now)] : []),
        ],
      };
    },
  };
}

/** What a guest is called who typed no name: they differ, that is all there is to say. */
function nameless(address: string): string {
  return cleanName(`Webchat ${address.slice(0, 6)}`);
}

/** What is found by searching for it. */
function wordsOf(notice: Notice): string {
  return notice.kind === 'consent' ? notice.wording : '';
}

function isWords(message: XmlElement): boolean {
  return child(message, 'body', ns.client) !== null || filesOf(message).length > 0;
}

function weightOf(message: XmlElement, at: Ms) {
  const octets = Buffer.byteLength(textOf(child(message, 'body', ns.client)));
  return { at, octets, files: filesOf(message).length };
}
