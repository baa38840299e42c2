import { describe, expect, it } from 'vitest';
import type { MailFacts } from '@shared/domain/mailFacts';
import { answersTo, answerWay } from '@/features/composer/answerWay';
import { thread } from '../../support/desk/thread';

const none: MailFacts = { authentication: null, replyTo: null, unsubscribe: null, invitation: null, unreadable: false };
const sender = 'karla@kunde.test';

function mail(facts: Partial<MailFacts>, author = sender) {
  const [message] = thread().messages;
  if (!message) throw new Error('no message');
  return { ...message, author: { name: 'Karla', address: author }, mail: { ...none, ...facts } };
}
const wishes = (address: string) => ({ replyTo: { name: '', address } });

describe('an answer goes', () => {
  it.each([
    ['to the sender', {}, sender],
    ['where the same house wants it', wishes('team@kunde.test'), 'team@kunde.test'],
    ['where a part of the same house wants it', wishes('ticket@help.kunde.test'), 'ticket@help.kunde.test'],
    ["to the sender where somebody else's is asked for", wishes('geld@evil.test'), sender],
    ['to the sender where the name only ends alike', wishes('x@mykunde.test'), sender],
    ['to the sender where the wish is none', wishes(''), sender],
  ])('%s', (_, facts, to) => {
    expect(answersTo(mail(facts))).toBe(to);
  });
});

describe('the line says', () => {
  const to = (...addresses: string[]) => ({ to: addresses, cc: [] });

  it('nothing where the answer goes to the sender', () => {
    expect(answerWay(mail({}), to(sender))).toBeNull();
    expect(answerWay(null, to(sender))).toBeNull();
    expect(answerWay(mail(wishes('team@kunde.test')), to())).toBeNull();
  });
  it('that a wish is followed, and the way back', () => {
    expect(answerWay(mail(wishes('team@kunde.test')), to('Team@kunde.test'))).toEqual({
      key: 'composer.way.wished',
      facts: { to: 'team@kunde.test', from: sender },
      other: sender,
    });
  });
  it('that a wish is not followed, and how it would be', () => {
    expect(answerWay(mail(wishes('geld@evil.test')), to(sender))).toEqual({
      key: 'composer.way.notWished',
      facts: { to: 'geld@evil.test', from: sender },
      other: 'geld@evil.test',
    });
  });
  it('which form passed the question on', () => {
    expect(answerWay(mail({ passedOnBy: 'form@shop.test' }), to(sender))).toMatchObject({
      key: 'composer.way.form',
      facts: { to: sender, from: 'form@shop.test' },
    });
  });
  it('that a whole list will read it, in copy as well', () => {
    const list = mail({ list: 'runde@listen.test' });
    expect(answerWay(list, to(sender))).toBeNull();
    expect(answerWay(list, to('runde@listen.test'))).toMatchObject({ key: 'composer.way.list', other: sender });
    const copied = { to: [sender], cc: ['runde@listen.test'] };
    expect(answerWay(list, copied)).toMatchObject({ key: 'composer.way.list', other: null });
  });
});
