import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { subjectKey } from '@shared/logic/threading/subject';
import type { ThreadHints } from '@shared/channels/thread';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const day = 24 * 3_600_000;

function mail(id: string, at: number, thread: Partial<ThreadHints>) {
  const hints: ThreadHints = {
    nativeThread: null,
    references: [],
    inReplyTo: null,
    subject: null,
    counterpart: 'a@x.test',
    noReply: false,
    ...thread,
  };
  return messageEvent(id, at, { thread: hints, profile: 'mail', subject: hints.subject });
}

/** Which messages share a conversation, as sorted groups of their texts. */
function partition(desk: ReturnType<typeof rulesDesk>): string[] {
  return desk
    .conversations()
    .map((c) =>
      desk.memory.store
        .messagesOf(c.id)
        .map((m) => m.text)
        .sort()
        .join(','),
    )
    .sort();
}

const someMail = fc.record({
  id: fc.integer({ min: 0, max: 8 }),
  parent: fc.option(fc.integer({ min: 0, max: 8 }), { nil: null }),
  references: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
  subject: fc.constantFrom(null, 'Rechnung', 'Re: Rechnung', 'AW: Rechnung', 'Frage', 'Re: Frage'),
  counterpart: fc.constantFrom('a@x.test', 'b@x.test', ''),
  noReply: fc.boolean(),
  native: fc.option(fc.constantFrom('t1', 't2'), { nil: null, freq: 6 }),
  day: fc.integer({ min: 0, max: 80 }),
  own: fc.boolean(),
});

describe('threading', () => {
  it('reads reply marks of several languages and stacks', () => {
    expect(subjectKey('AW: Re[2]: WG:  Rechnung 12 ')).toEqual({ key: 'rechnung 12', replyMark: true });
    expect(subjectKey('Recht: eine Frage')).toEqual({ key: 'recht: eine frage', replyMark: false });
    expect(subjectKey(null)).toEqual({ key: '', replyMark: false });
  });

  it('gives the same conversations in any order of arrival', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someMail, { selector: (m) => m.id, maxLength: 9 }), fc.integer(), (mails, seed) => {
        const events = mails.map((m) =>
          messageEvent(`m${m.id}`, monday - m.day * day + m.id, {
            direction: m.own ? 'out' : 'in',
            thread: {
              nativeThread: m.native,
              references: m.references.map((r) => `m${r}`),
              inReplyTo: m.parent === null ? null : `m${m.parent}`,
              subject: m.subject,
              counterpart: m.counterpart,
              noReply: m.noReply,
            },
          }),
        );
        const shuffled = events
          .map((event, index) => ({ event, key: Math.imul(index + 1, seed | 1) >>> 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const one = rulesDesk();
        one.take(...events);
        const other = rulesDesk();
        for (const event of shuffled) other.take(event);
        expect(partition(other)).toEqual(partition(one));
      }),
      { numRuns: 400 },
    );
  });

  it('joins two when the parent comes late; the older id stays, the other is an alias', () => {
    const desk = rulesDesk();
    desk.take(mail('b', monday, { inReplyTo: 'a', counterpart: 'a@x.test' }));
    const [first] = desk.conversations();
    desk.now += 1;
    desk.take(mail('c', monday + 1, { inReplyTo: 'x', references: ['x'] }));
    const gone = desk.conversations().find((c) => c.id !== first?.id);
    desk.take(mail('x', monday - 1, { references: ['a'], inReplyTo: 'a' }));
    expect(desk.only().id).toBe(first?.id);
    expect(desk.memory.store.get('alias', gone?.id ?? '')?.target).toBe(first?.id);
    desk.change({ type: 'setState', ids: gone ? [gone.id] : [], state: 'done' });
    expect(desk.only().state).toBe('done');
  });

  it('keeps ten strangers with one form subject apart', () => {
    const desk = rulesDesk();
    for (let i = 0; i < 10; i++)
      desk.take(mail(`f${i}`, monday + i, { subject: 'Kontaktformular', counterpart: `k${i}@x.test` }));
    expect(desk.conversations()).toHaveLength(10);
  });

  it('falls back to the subject only with a reply mark, the same counterpart and within 30 days', () => {
    const cases: [Partial<ThreadHints>, number, number][] = [
      [{ subject: 'Re: Rechnung' }, 1, 1],
      [{ subject: 'Rechnung' }, 1, 2],
      [{ subject: 'Re: Rechnung', counterpart: 'b@x.test' }, 1, 2],
      [{ subject: 'Re: Rechnung' }, 31, 2],
      [{ subject: 'Re: Rechnung', noReply: true }, 1, 2],
    ];
    for (const [hints, days, expected] of cases) {
      const desk = rulesDesk();
      desk.take(mail('a', monday, { subject: 'Rechnung' }), mail('b', monday + days * day, hints));
      expect(desk.conversations()).toHaveLength(expected);
    }
  });

  it('cuts an answer with another counterpart and another subject', () => {
    const desk = rulesDesk();
    desk.take(
      mail('a', monday, { subject: 'Rechnung' }),
      mail('b', monday + 1, { subject: 'Neues', counterpart: 'b@x.test', inReplyTo: 'a' }),
    );
    expect(desk.conversations()).toHaveLength(2);
  });
});
