import { expect, it } from 'vitest';
import { phoneScope } from '@shared/domain/customer';
import { ChannelKind } from '@shared/domain/ids';
import type { Notice } from '@shared/domain/notice';
import { type Call, callMessage } from '../../../electron/connectors/phone/message';
import { monday, messageEvent } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const us = { scope: 'fritzbox', id: 'box', name: 'Radhaus', language: null };
const karla = '+491701234567';

function call(id: string, minutes: number, part: Partial<Call> = {}) {
  const at = monday + minutes * 60_000;
  const message = callMessage({
    ...{ id, number: karla, name: '', language: 'de', us, at, now: at, files: [] },
    ...{ what: 'missed', seconds: null, line: null, ...part },
  });
  return { ...message, attachments: [] };
}

it('lets who was missed wait until somebody spoke with them', () => {
  const desk = rulesDesk();
  const { arrived } = desk.take(call('1', 0), call('2', 5, { what: 'voicemail', seconds: 20 }));
  expect(arrived).toHaveLength(2);
  expect(desk.only()).toMatchObject({ state: 'open', waitingSince: monday, unread: 2, snippetFile: 'voicemail' });
  desk.take(call('3', 8, { what: 'outgoing', seconds: 0 }), call('4', 9, { what: 'rejected' }));
  expect(desk.only()).toMatchObject({ state: 'open', waitingSince: monday });
  desk.take(call('5', 10, { what: 'outgoing', seconds: 60 }));
  expect(desk.only()).toMatchObject({ state: 'waiting', waitingSince: null, unread: 0, snippetFile: 'outgoing' });
  expect(desk.take(call('6', 20)).arrived).toHaveLength(1);
  expect(desk.only()).toMatchObject({ state: 'open', snippetFile: 'missed' });
  expect(desk.take(call('7', 21, { what: 'answered', seconds: 60 })).arrived).toEqual([]);
  expect(desk.only()).toMatchObject({ waitingSince: null, lastDirection: 'out' });
});

it('says in the list what else was told without words', () => {
  const desk = rulesDesk();
  const told = (id: string, minutes: number, notice: Notice) =>
    desk.take(messageEvent(id, monday + minutes * 60_000, { text: '', notice }));
  told('1', 0, { kind: 'elsewhere', what: 'message' });
  expect(desk.only()).toMatchObject({ snippet: '', snippetFile: 'elsewhere' });
  told('2', 1, { kind: 'encrypted' });
  expect(desk.only()).toMatchObject({ snippetFile: 'encrypted' });
  told('3', 2, { kind: 'reach', what: 'blocked' });
  expect(desk.only()).toMatchObject({ snippetFile: 'notice' });
});

it('makes who calls and who writes text messages one customer, and withheld numbers many', () => {
  const desk = rulesDesk();
  const customer = { scope: phoneScope, id: karla, name: 'Karla', language: null };
  const sms = { channel: ChannelKind.parse('sms'), author: customer, customer };
  desk.take(
    call('1', 0),
    messageEvent('sms', monday, sms),
    call('2', 1, { number: null }),
    call('3', 2, { number: null }),
  );
  expect(desk.conversations()).toHaveLength(4);
  const names = desk.memory.all('customer').map(({ name }) => name);
  expect(names).toEqual(['Karla', 'Unterdrückte Nummer', 'Unterdrückte Nummer']);
});
