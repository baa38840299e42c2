import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, readableOn, textOn } from '../../../resources/webchat/source/settings/colours';
import { readWebchat } from '@shared/logic/website/webchatSettings';

const given = {
  connect: 'wss://x.example/ws https://x.example/bosh',
  shop: 'Shop@x.example',
  guests: 'guest.x.example',
};

test('the few lines a shop pastes are enough', () => {
  const read = readWebchat(given, 'de-AT');
  expect(read).toMatchObject({
    ok: true,
    settings: { shop: 'shop@x.example', language: 'de', theme: 'auto', accent: '#0b5d66' },
  });
  expect(read.ok && read.settings.connect).toEqual(['wss://x.example/ws', 'https://x.example/bosh']);
});

test('the language is that of the page, or the one that was set, English where we have no other', () => {
  const language = (set: string | undefined, page: string) => {
    const read = readWebchat({ ...given, language: set }, page);
    return read.ok && read.settings.language;
  };
  expect([language('auto', 'de'), language('en', 'de'), language(undefined, 'fr')]).toEqual(['de', 'en', 'en']);
});

test('what is unsafe or missing is named', () => {
  const problems = (more: Record<string, string>) => {
    const read = readWebchat({ ...given, ...more }, 'de');
    return read.ok ? [] : read.problems;
  };
  expect(problems({ connect: 'ws://x.example/ws' })).toEqual([expect.stringContaining('ws://x.example/ws')]);
  expect(problems({ connect: 'javascript:alert(1)' })).toHaveLength(1);
  expect(problems({ connect: '', shop: 'shop', guests: 'a b' })).toHaveLength(3);
  expect(problems({ connect: 'ws://localhost:5280/ws http://127.0.0.1/bosh' })).toEqual([]);
  const odd = readWebchat({ ...given, privacy: 'javascript:alert(1)', accent: 'red;}', theme: 'x', side: 'top' }, 'de');
  expect(odd).toMatchObject({ settings: { privacy: '', accent: '#0b5d66', theme: 'auto', side: 'right' } });
});

test('whatever colour a shop has, its words can be read', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (accent) => {
      expect(contrast(textOn(accent), accent)).toBeGreaterThanOrEqual(4.5);
      for (const ground of ['#ffffff', '#f2f1ee', '#1c2126', '#2a3138'])
        expect(contrast(readableOn(ground, accent), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
