import { nativeThread } from '@shared/channels/thread';
import type { ConnectorEvent, MessageUpsert, Participant } from '@shared/channels/events';
import { ChannelKind, type Ms, type RemoteId } from '@shared/domain/ids';
import type { Archived } from '../archive/query';
import { bareJid } from '../address';
import type { Guests } from '../guests/guests';
import { attemptKeyOf, remoteIdOf } from '../ids';
import { ns } from '../namespaces';
import { child, childrenOf, elements, textOf, type XmlElement } from '../../xml/element';
import { filesOf, wordsOf } from './files';
import { cleanName, participantOf, xmppScope } from './person';
import { answeredBy, withoutQuote } from './reply';

/**
 * Who we are: our address and the name we write by; who writes to us from the shop's own site, and what others are called
 * who do not say so themselves ('' where that is not known).
 */
export type Us = {
  bare: string;
  name: string;
  guests: Pick<Guests, 'isGuest' | 'participant' | 'personOf'>;
  nameOf(person: string): string;
};

/** A message one of the two wrote before, as its author named it. Nobody speaks of another one's message. */
export type Named = { author: string; person: string; id: string };

/** The message an answer is to, and the answer's words without the quote of it. */
type Answered = { named: Named; text: string };

/**
 * What an archived message says: something new, with the ids its author may name it by later; or something about one
 * that was said before, which is worth to `search` for or not. `otherwise`: what it is where that one cannot be found.
 */
export type Said =
  | { type: 'new'; message: MessageUpsert; author: string; ids: string[]; answers: Answered | null }
  | {
      type: 'about';
      named: Named;
      search: boolean;
      tell(remoteId: RemoteId): ConnectorEvent[];
      otherwise: Said | null;
    };

/** Most of a text that is kept (UTF-16 units). */
const longest = 1_000_000;

const encryptions = [
  ['encrypted', 'eu.siacs.conversations.axolotl'],
  ['encrypted', 'urn:xmpp:omemo:1'],
  ['encrypted', 'urn:xmpp:omemo:2'],
  ['openpgp', 'urn:xmpp:openpgp:0'],
  ['x', 'jabber:x:encrypted'],
] as const;

/** What an archived message says; null where it says nothing to a person. */
export function readMessage(entry: Archived, us: Us, now: Ms): Said | null {
  const { message } = entry;
  const { type = 'normal', id = '' } = message.attributes;
  const from = us.guests.personOf(bareJid(message.attributes.from)) || us.bare;
  const to = us.guests.personOf(bareJid(message.attributes.to)) || us.bare;
  const own = from === us.bare;
  const person = own ? to : from;
  if (type === 'groupchat' || type === 'headline' || child(message, 'x', ns.rooms) || person === us.bare) return null;
  if (type === 'error') return own ? null : bounce(message, us, person);
  const context = { entry, us, now, own, person, author: from, id };
  return receipt(context) ?? change(context) ?? words(context);
}

type Context = {
  entry: Archived;
  us: Us;
  now: Ms;
  own: boolean;
  person: string;
  /** Who wrote it: we or the person. */
  author: string;
  /** As its author numbered it; '' where they did not. */
  id: string;
};

/** How far a message of ours got: arrived (XEP-0184), or seen (XEP-0333). */
function receipt({ entry: { message }, us, own, person }: Context): Said | null {
  if (own) return null;
  const arrived = child(message, 'received', ns.receipts) ?? child(message, 'received', ns.markers);
  const seen = child(message, 'displayed', ns.markers) ?? child(message, 'acknowledged', ns.markers);
  const of = (seen ?? arrived)?.attributes.id ?? '';
  if (of === '' || bodyOf(message) !== null) return null;
  const delivery = seen ? ('read' as const) : ('delivered' as const);
  const named = { author: us.bare, person, id: of };
  const tell = (remoteId: RemoteId): ConnectorEvent[] => [{ type: 'receipt', remoteId, delivery }];
  return { type: 'about', named, search: false, tell, otherwise: null };
}

/** A message of ours that came back. */
function bounce(message: XmlElement, us: Us, person: string): Said | null {
  const { id = '' } = message.attributes;
  if (id === '') return null;
  const trouble = { kind: 'failed' as const, recipient: person.slice(0, 400), status: null };
  const tell = (remoteId: RemoteId): ConnectorEvent[] => [{ type: 'receipt', remoteId, delivery: 'failed', trouble }];
  return { type: 'about', named: { author: us.bare, person, id }, search: false, tell, otherwise: null };
}

/** What changes a message of before: a correction (XEP-0308), its end (XEP-0424), a reaction to it (XEP-0444). */
function change(context: Context): Said | null {
  const { entry, own, person, author } = context;
  const { message, at } = entry;
  const replaced = child(message, 'replace', ns.correct)?.attributes.id;
  if (replaced !== undefined) {
    const files = filesOf(message);
    const text = wordsOf(bodyOf(message) ?? '', files).slice(0, longest);
    const tell = (remoteId: RemoteId): ConnectorEvent[] => [{ type: 'edit', remoteId, text, html: null, at }];
    return { type: 'about', named: { author, person, id: replaced }, search: true, tell, otherwise: words(context) };
  }
  const retracted =
    child(message, 'retract', ns.retract)?.attributes.id ??
    (child(child(message, 'apply-to', ns.fasten), 'retract', ns.retract0)
      ? child(message, 'apply-to', ns.fasten)?.attributes.id
      : undefined);
  if (retracted !== undefined) {
    const tell = (remoteId: RemoteId): ConnectorEvent[] => [{ type: 'remove', remoteId, at }];
    return { type: 'about', named: { author, person, id: retracted }, search: true, tell, otherwise: null };
  }
  const reactions = child(message, 'reactions', ns.reactions);
  if (!reactions) return null;
  const { id = '' } = reactions.attributes;
  // The whole set of one person, in place of the one before (XEP-0444).
  const all = childrenOf(reactions, 'reaction', ns.reactions).map((one) => textOf(one).trim().slice(0, 64));
  const emojis = [...new Set(all)].filter((emoji) => emoji !== '').slice(0, 10);
  const who = own ? ourselves(context.us) : customerOf(context);
  const tell = (remoteId: RemoteId): ConnectorEvent[] => [{ type: 'reactions', remoteId, author: who, own, emojis }];
  // Whose message it is, the reaction does not say: mostly the other one's.
  const named = { author: own ? person : context.us.bare, person, id };
  const orOwn: Said = { type: 'about', named: { ...named, author }, search: false, tell, otherwise: null };
  return { type: 'about', named, search: true, tell, otherwise: orOwn };
}

/** A message of its own. */
function words(context: Context): Said | null {
  const { entry, us, now, own, person, author, id } = context;
  const { message, at } = entry;
  const encrypted = encryptions.some(([name, space]) => child(message, name, space));
  const body = bodyOf(message);
  const files = filesOf(message);
  const text = encrypted ? '' : wordsOf(body ?? '', files).slice(0, longest);
  if (!encrypted && (body === null || body === '') && files.length === 0) return null;
  const attemptKey = own ? attemptKeyOf(id) : null;
  const guest = us.guests.isGuest(person);
  const customer = customerOf(context);
  const upsert: MessageUpsert = {
    type: 'message',
    remoteId: remoteIdOf(attemptKey === null ? { person, kind: 'archive', id: entry.id } : { person, kind: 'own', id }),
    thread: nativeThread(person, person.slice(0, 400)),
    channel: ChannelKind.parse(guest ? 'webchat' : 'xmpp'),
    profile: guest ? 'webchat' : 'chat',
    visibility: 'private',
    direction: own ? 'out' : 'in',
    automatic: false,
    author: own ? ourselves(us) : customer,
    customer,
    sentAt: at,
    receivedAt: Math.min(at, now),
    subject: null,
    text,
    html: null,
    attachments: encrypted ? [] : files,
    replyTo: null,
    attemptKey,
    read: own,
    delivery: own ? 'accepted' : null,
    ...(encrypted && { notice: { kind: 'encrypted' as const } }),
  };
  const origin = child(message, 'origin-id', ns.stanzaId)?.attributes.id ?? '';
  const ids = [...new Set([id, origin])].filter((one) => one !== '');
  const answered = answeredBy(message);
  // Whose it was need not be said: mostly the other one's.
  const of = us.guests.personOf(answered?.author ?? '') || (own ? person : us.bare);
  const answers = answered && (of === person || of === us.bare) ? { author: of, person, id: answered.id } : null;
  return {
    ...{ type: 'new', message: upsert, author, ids },
    answers: answers && { named: answers, text: withoutQuote(text, message) },
  };
}

/** Whom we talk to: a guest as the web chat knows them, anybody else by what they call themselves (XEP-0172), else by their card. */
function customerOf({ entry: { message }, us, own, person }: Context): Participant {
  if (us.guests.isGuest(person)) return us.guests.participant(person);
  const said = own ? '' : cleanName(textOf(child(message, 'nick', ns.nick)));
  return participantOf(person, said || us.nameOf(person));
}

/** We ourselves, as authors. */
function ourselves({ bare, name }: Us): Participant {
  return { scope: xmppScope, id: bare, name: name.slice(0, 400), language: null };
}

/** The words of a message; null where it has none. Of several languages the first is as good as any. */
function bodyOf(message: XmlElement): string | null {
  const bodies = elements(message).filter(({ name, ns: space }) => name === 'body' && space === ns.client);
  const plain = bodies.find(({ attributes }) => attributes['xml:lang'] === undefined) ?? bodies[0];
  return plain ? textOf(plain) : null;
}
