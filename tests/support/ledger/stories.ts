import fc from 'fast-check';
import type { ConversationState } from '@shared/domain/conversation';
import type { MessageUpsert } from '@shared/channels/events';
import type { ConnectorEvent } from '@shared/channels/events';
import { sampleMessage, sampleNow } from './samples';

/** What may happen to a desk. `pick` chooses among the rows there are when it happens. */
export type Step =
  | { do: 'ingest'; events: ConnectorEvent[] }
  | { do: 'state'; pick: number; state: Exclude<ConversationState, 'waiting' | 'snoozed'> }
  | { do: 'read' | 'star' | 'note' | 'draft' | 'send' | 'snooze' | 'link' | 'rename'; pick: number }
  | { do: 'cancel' | 'delete'; pick: number }
  | { do: 'act'; pick: number }
  | { do: 'serverChange'; pick: number }
  | { do: 'tag'; pick: number; name: string }
  | { do: 'undo' }
  | { do: 'wait'; ms: number }
  | { do: 'feed'; pages: number; limit: number }
  | { do: 'loseCache' }
  | { do: 'reopen' };

/** Mail that names its parents, so that late ones join conversations that were two. */
function mail(thread: string, number: number, changes: Partial<MessageUpsert>): MessageUpsert {
  const base = sampleMessage(thread, number, changes);
  const id = (n: number) => `<${n}@${thread}>`;
  return {
    ...base,
    remoteId: id(number) as MessageUpsert['remoteId'],
    subject: number === 0 ? 'Bestellung' : 'Re: Bestellung',
    thread: {
      nativeThread: null,
      references: number > 0 ? [id(number - 1)] : [],
      inReplyTo: number > 0 ? id(number - 1) : null,
      subject: number === 0 ? 'Bestellung' : 'Re: Bestellung',
      counterpart: base.customer.id,
      noReply: false,
    },
  };
}

const pick = fc.nat(1000);
const place = fc.record({ thread: fc.constantFrom('t1', 't2', 't3'), number: fc.nat(5) });

const message: fc.Arbitrary<ConnectorEvent> = fc
  .record({
    place,
    own: fc.boolean(),
    automatic: fc.boolean(),
    read: fc.boolean(),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    native: fc.boolean(),
    html: fc.option(fc.constant('<p>x</p>')),
  })
  .map(({ place: { thread, number }, own, automatic, read, text, native, html }) => {
    const changes = { direction: own ? ('out' as const) : ('in' as const), automatic, read, text, html };
    return native ? sampleMessage(`n${thread}`, number, changes) : mail(thread, number, changes);
  });

const later: fc.Arbitrary<ConnectorEvent> = fc
  .record({ place, kind: fc.constantFrom('edit', 'remove', 'receipt', 'reaction'), text: fc.string({ maxLength: 20 }) })
  .map(({ place: { thread, number }, kind, text }): ConnectorEvent => {
    const { remoteId, author } = mail(thread, number, {});
    if (kind === 'edit') return { type: 'edit', remoteId, text, html: null, at: sampleNow };
    if (kind === 'remove') return { type: 'remove', remoteId, at: sampleNow };
    if (kind === 'receipt') return { type: 'receipt', remoteId, delivery: 'delivered' };
    return { type: 'reaction', remoteId, author, own: false, emoji: '+1', removed: text.length > 10 };
  });

const flags = fc.record({ read: fc.boolean(), star: fc.boolean(), answered: fc.boolean() });
const box = fc.constantFrom('1 INBOX', '1 Archive', '2 INBOX');
const wherever = fc.constantFrom('inbox' as const, 'archive' as const, 'junk' as const, 'trash' as const);

/** What a server says of known messages, true or not: nothing of it may break the ledger. */
const said: fc.Arbitrary<ConnectorEvent> = fc
  .record({
    place,
    flags,
    box,
    wherever,
    kind: fc.constantFrom('copy', 'flags', 'listing', 'boxes', 'gone', 'gap', 'raw'),
    found: fc.boolean(),
  })
  .map(({ place: { thread, number }, flags, box, wherever, kind, found }): ConnectorEvent => {
    const { remoteId } = mail(thread, number, {});
    const at = Number(thread.slice(1)) * 10 + number;
    if (kind === 'copy') return { type: 'copy', remoteId, copy: { ...flags, box, number: at, place: wherever } };
    if (kind === 'flags') return { type: 'flags', box, copies: [{ ...flags, number: at }] };
    if (kind === 'listing') return { type: 'listing', box, upTo: 40, numbers: found ? [[at, at]] : [] };
    if (kind === 'boxes') return { type: 'boxes', names: found ? [box] : [] };
    if (kind === 'gap') return { type: 'gap', from: sampleNow + at, to: sampleNow + at * 2 };
    if (kind === 'raw')
      return found ? { type: 'raw', key: remoteId, payload: '{}', at: sampleNow } : { type: 'rawRead', key: remoteId };
    return { type: 'whereabouts', remoteId, found };
  });

const ingest = fc
  .array(fc.oneof({ weight: 5, arbitrary: message }, { weight: 1, arbitrary: later }, { weight: 3, arbitrary: said }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((events): Step => ({ do: 'ingest', events }));

const change: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('state' as const),
    pick,
    state: fc.constantFrom('open' as const, 'done' as const, 'spam' as const, 'trash' as const),
  }),
  fc.record({
    do: fc.constantFrom(...(['read', 'star', 'note', 'draft', 'send', 'snooze', 'link', 'rename', 'cancel'] as const)),
    pick,
  }),
  fc.record({ do: fc.constant('tag' as const), pick, name: fc.constantFrom('eilig', 'Presse') }),
  fc.constant({ do: 'undo' as const }),
  fc.record({ do: fc.constant('delete' as const), pick }),
  fc.record({ do: fc.constantFrom('act' as const, 'serverChange' as const), pick }),
);

const around: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('feed' as const), pages: fc.nat(3), limit: fc.nat(20).map((n) => n + 1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(7_200_000) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'loseCache' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);

/** Any interleaving of inbound batches, changes, undo, reading of the feed, lost caches and restarts. */
export const story: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: ingest }, { weight: 5, arbitrary: change }, { weight: 3, arbitrary: around }),
  { maxLength: 40 },
);
