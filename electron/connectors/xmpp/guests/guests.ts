import type { MessageUpsert, Participant } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { guestScope } from '@shared/domain/customer';
import { ChannelKind, type Ms } from '@shared/domain/ids';
import type { Notice } from '@shared/domain/notice';
import type { Archived } from '../archive/query';
import { bareJid } from '../address';
import { remoteIdOf } from '../ids';
import { ns } from '../namespaces';
import { filesOf } from '../read/files';
import { cleanName } from '../read/person';
import { child, textOf, type XmlElement } from '../../xml/element';
import { type Guest, type KnownGuests, ownerOf, withAddress } from './known';
import { admit, unused } from './limit';
import { threadOf } from './thread';
import { readConsent, readVisit } from './visit';

/** So many guests are known at once, for so long (ms) after their last message. */
const mostKnown = 100;
const keptMs = 7 * 86_400_000;

/** What becomes of a guest's message: what is told before it, and whether it is taken in itself. */
type Admission = { notices: MessageUpsert[]; taken: boolean };

/** The guests of the shop's own site: who they say they are, what they agreed to, and how much they may write. */
export type Guests = {
  isGuest(address: string): boolean;
  /** The address a guest began with, from any they had; everybody else's is their own. */
  personOf(address: string): string;
  admit(entry: Archived, now: Ms): Admission;
  /** Somebody says that they are there. Answers whether a guest was joined by it who had another address before. */
  arrive(presence: XmlElement): boolean;
  /** Where a guest was heard from last, with the device; null where that is not known. */
  pageOf(person: string): string | null;
  /** A guest as the desk knows people; the name is what they typed. */
  participant(address: string): Participant;
  known(): KnownGuests;
};

/** @param domain at which guests are; @param before what was known of them */
export function createGuests(domain: string, before: KnownGuests): Guests {
  const known = new Map(Object.entries(before));

  const participant = (address: string): Participant => {
    const { name = '', language = null } = known.get(address) ?? {};
    return { scope: guestScope, id: address.slice(0, 400), name: name || nameless(address), language };
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
    personOf: (address) => ownerOf(known, address, null),
    participant,
    known: () => Object.fromEntries(known),
    pageOf: (person) => known.get(person)?.addresses.at(-1) ?? null,
    arrive(presence) {
      const { from = '' } = presence.attributes;
      const person = ownerOf(known, bareJid(from), threadOf(presence));
      const guest = known.get(person);
      if (!guest || guest.addresses.at(-1) === from) return false;
      known.set(person, { ...guest, addresses: withAddress(guest.addresses, from) });
      return true;
    },
    admit(entry, now) {
      const { message, at, id } = entry;
      const { from = '' } = message.attributes;
      const thread = threadOf(message);
      const address = ownerOf(known, bareJid(from), thread);
      const before = known.get(address) ?? newGuest(at);
      const addresses = withAddress(before.addresses, from);
      const guest: Guest = { ...before, addresses, thread: before.thread ?? thread };
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
      // Each page that logs in anew tells again what was agreed to once.
      const told = readConsent(message, at);
      const consent = told && told.time !== guest.agreedAt ? told : null;
      const visit = readVisit(message);
      known.set(address, {
        ...guest,
        ...{ usage, agreedAt: told?.time ?? guest.agreedAt },
        ...(visit && {
          name: visit.notice.name || guest.name,
          language: visit.language,
          page: visit.notice.page,
        }),
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

function newGuest(at: Ms): Guest {
  return { usage: unused(at), name: '', language: null, page: null, agreedAt: null, thread: null, addresses: [] };
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
