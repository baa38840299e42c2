import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { understand } from '../../../resources/webchat/source/chat/incoming';
import { bytesOf, isMail, limits, refusalOf } from '../../../resources/webchat/source/chat/limits';
import { createPace } from '../../../resources/webchat/source/chat/pace';
import type { Node } from '../../../resources/webchat/source/xml/read';

test('a guest says one thing a second, in order, however fast they are', () => {
  vi.useFakeTimers();
  const said: [number, number][] = [];
  const pace = createPace(limits.pauseMs);
  const start = Date.now();
  for (const number of [1, 2, 3]) pace(() => said.push([number, Date.now() - start]));
  vi.advanceTimersByTime(5_000);
  pace(() => said.push([4, Date.now() - start]));
  expect(said).toEqual([
    [1, 0],
    [2, 1_000],
    [3, 2_000],
    [4, 5_000],
  ]);
  vi.useRealTimers();
});

test('sizes count bytes, and ten files of harmless kinds are the most', () => {
  expect(bytesOf('ä😀')).toBe(6);
  const file = { type: 'image/png', size: 1_000 };
  expect(refusalOf(file, 9, Infinity)).toBeNull();
  expect(refusalOf(file, 10, Infinity)).toBe('fileMany');
  expect(refusalOf({ ...file, type: 'image/svg+xml' }, 0, Infinity)).toBe('fileKind');
  expect(refusalOf({ ...file, type: 'text/html' }, 0, Infinity)).toBe('fileKind');
  expect(refusalOf(file, 0, 999)).toBe('fileLarge');
  expect(refusalOf({ ...file, size: limits.fileBytes + 1 }, 0, Infinity)).toBe('fileLarge');
});

test('an e-mail address is optional, and one address', () => {
  expect(['', 'jo@neill.example', 'ö@bücher.de'].map(isMail)).toEqual([true, true, true]);
  expect(['jo', 'a@b', 'a@b.de, c@d.de', 'a b@c.de', '<a@b.de>'].map(isMail)).toEqual(Array(5).fill(false));
});

describe('what the desk says', () => {
  const shop = 'shop@shop.example';
  const node = (name: string, more: Partial<Node>): Node => ({
    ...{ name, ns: 'jabber:client', attributes: {}, children: [], text: '', ...more },
  });
  const body = node('body', { text: 'Ja' });

  test('is taken from the desk alone', () => {
    const from = (jid: string) =>
      understand(node('message', { attributes: { from: jid, id: '1' }, children: [body] }), shop, 9);
    expect(from('Shop@shop.example/desk')).toEqual({ type: 'answer', id: '1', text: 'Ja', at: 9 });
    for (const other of ['eve@shop.example', 'shop@shop.example.evil', 'shop.example', ''])
      expect(from(other)).toBeNull();
  });

  test('may be late, but not of tomorrow', () => {
    const at = (stamp: string) => {
      const delay = node('delay', { ns: 'urn:xmpp:delay', attributes: { stamp } });
      return understand(
        node('message', { attributes: { from: shop }, children: [body, delay] }),
        shop,
        Date.UTC(2026, 0, 2),
      );
    };
    expect(at('2026-01-01T00:00:00Z')).toMatchObject({ at: Date.UTC(2026, 0, 1) });
    expect(at('2026-01-03T00:00:00Z')).toMatchObject({ at: Date.UTC(2026, 0, 2) });
    expect(at('gestern')).toMatchObject({ at: Date.UTC(2026, 0, 2) });
  });

  test('may be taken back: what says so to others is not shown', () => {
    const retract = node('retract', { ns: 'urn:xmpp:message-retract:1', attributes: { id: 'a1' } });
    const taken = node('message', { attributes: { from: shop, id: '2' }, children: [retract, body] });
    expect(understand(taken, shop, 0)).toEqual({ type: 'removal', of: 'a1' });
  });

  test('tells whether somebody is there', () => {
    const told = (type: string, attributes: Record<string, string> | null) => {
      const desk = attributes ? [node('desk', { ns: 'urn:tresen:webchat:1', attributes })] : [];
      return understand(node('presence', { attributes: { from: shop, type }, children: desk }), shop, 0);
    };
    expect(told('', { state: 'open', note: 'Bis 18 Uhr' })).toEqual({
      type: 'desk',
      state: 'open',
      note: 'Bis 18 Uhr',
    });
    expect(told('', { state: 'new word' })).toEqual({ type: 'desk', state: 'closed', note: '' });
    expect(told('unavailable', null)).toEqual({ type: 'desk', state: 'away', note: '' });
    expect(told('', null)).toBeNull();
  });

  test('never throws, whatever it is', () => {
    const any = fc.record({
      name: fc.string(),
      ns: fc.string(),
      text: fc.string(),
      attributes: fc.dictionary(fc.string(), fc.string()),
    });
    fc.assert(
      fc.property(any, fc.array(any), (root, inside) => {
        const children = inside.map((each) => ({ ...each, children: [] }));
        understand({ ...root, attributes: { ...root.attributes, from: shop }, children }, shop, 0);
      }),
    );
  });
});
