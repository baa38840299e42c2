import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteAddress, shortName, siteButtonKinds, siteButtonLink } from '@shared/logic/website/siteButton';
import { buttonSnippet, webchatSnippet } from '@shared/logic/website/snippets';

const kinds = fc.constantFrom(...siteButtonKinds);
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '<', '>', '&', '</script>', '%', '?', '#', '\n', '\uD800', '\0', 'ä', '😀', '@'),
  }),
);
const good = {
  telegram: 'bohnen_bot',
  whatsapp: '4915112345678',
  messenger: 'bohnen.co',
  instagram: 'bohnen.co',
  mail: 'info@bohnen.example',
};
const unescape = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );

describe('addresses', () => {
  test('are read as people type them', () => {
    expect(readSiteAddress('telegram', ' https://t.me/Bohnen_Bot/ ')).toBe('Bohnen_Bot');
    expect(readSiteAddress('whatsapp', '+49 (151) 123-45678')).toBe('4915112345678');
    expect(readSiteAddress('whatsapp', '0049 151 12345678')).toBe('4915112345678');
    expect(readSiteAddress('messenger', 'https://www.facebook.com/bohnen.co')).toBe('bohnen.co');
    expect(readSiteAddress('instagram', '@bohnen.co')).toBe('bohnen.co');
    expect(readSiteAddress('mail', 'mailto:Info@Böhnen.example')).toBe('Info@Böhnen.example');
  });

  test('that are none are refused: a number without its country, two addresses, a script', () => {
    expect(readSiteAddress('whatsapp', '0151 12345678')).toBeNull();
    expect(readSiteAddress('mail', 'a@b.de,c@d.de')).toBeNull();
    expect(readSiteAddress('mail', 'a@b.de?bcc=eve@evil.example')).toBeNull();
    for (const kind of siteButtonKinds) expect(readSiteAddress(kind, 'javascript:alert(1)')).toBeNull();
  });

  test('lead to their service alone, whatever is typed and wherever the button stands', () => {
    const hosts = { telegram: 't.me', whatsapp: 'wa.me', messenger: 'm.me', instagram: 'ig.me', mail: '' };
    fc.assert(
      fc.property(kinds, fc.oneof(nasty, fc.constant(null)), nasty, nasty, (kind, typed, text, page) => {
        const to = typed === null ? good[kind] : readSiteAddress(kind, typed);
        if (to === null) return;
        const url = new URL(siteButtonLink({ kind, to, text }, page) ?? '');
        expect([url.protocol, url.host, url.hash]).toEqual([kind === 'mail' ? 'mailto:' : 'https:', hosts[kind], '']);
        expect(
          [...url.searchParams.keys()].every((key) => ['start', 'text', 'ref', 'subject', 'body'].includes(key)),
        ).toBe(true);
      }),
    );
  });
});

describe('the page a button was pressed on', () => {
  const page = 'https://bohnen.example/kaffee/río-azul?größe=1&x=2';
  const link = (kind: (typeof siteButtonKinds)[number]) =>
    new URL(siteButtonLink({ kind, to: good[kind], text: 'Guten Tag' }, page) ?? '');

  test('is named as each service takes it', () => {
    expect(link('whatsapp').searchParams.get('text')).toBe(`Guten Tag\n${page}`);
    expect(link('mail').searchParams.get('body')).toBe(page);
    expect(link('telegram').searchParams.get('start')).toBe('kaffee_r_o-azul');
    expect(link('messenger').searchParams.get('ref')).toBe('kaffee_r_o-azul');
    expect(link('instagram').searchParams.get('ref')).toBe('kaffee_r_o-azul');
    expect(siteButtonLink({ kind: 'telegram', to: 'bohnen', text: 'Hallo' }, page)).toContain(
      '?text=Hallo%0Ahttps%3A%2F%2F',
    );
  });

  test('in short is always a word that bots take', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), nasty), (any) => {
        expect(shortName(any)).toMatch(/^[\w-]{1,64}$/);
      }),
    );
  });
});

describe('the lines to paste', () => {
  test('hold what was typed as text, and no other element, attribute or script', () => {
    fc.assert(
      fc.property(kinds, nasty, nasty, (kind, text, label) => {
        const html = buttonSnippet({ kind, address: good[kind], text, label }, '/webchat.js') ?? '';
        const [, attributes = '', shown = ''] =
          /^<a ((?:[a-z-]+="[^"<>]*" ?)+)>([^<>]*)<\/a>\n<script src="\/webchat.js" defer><\/script>\n$/u.exec(html) ??
          [];
        const given = new Map(
          [...attributes.matchAll(/([a-z-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, unescape(value)]),
        );
        expect(
          [...given.keys()].every((name) => /^(?:href|target|rel|data-tresen-button|data-to|data-text)$/u.test(name)),
        ).toBe(true);
        expect(given.get('href')).toBe(siteButtonLink({ kind, to: good[kind], text }, null));
        expect(unescape(shown)).toBe(
          label.trim().replace(/[^\P{Cc}\n]/gu, '') || (label.trim() === '' ? good[kind] : ''),
        );
      }),
    );
  });

  test('of web chat are there once all is there, and are safe too', () => {
    const fields = {
      connect: 'https://x.example/http-bind',
      shop: 'shop@x.example',
      guests: 'guest.x.example',
      name: '',
    };
    expect(webchatSnippet({ ...fields, guests: '' }, '/webchat.js')).toBeNull();
    expect(webchatSnippet({ ...fields, connect: 'http://x.example/' }, '/webchat.js')).toBeNull();
    expect(webchatSnippet(fields, '/webchat.js')).toBe(
      '<script\n  defer\n  src="/webchat.js"\n  data-connect="https://x.example/http-bind"\n  data-shop="shop@x.example"\n  data-guests="guest.x.example"\n></script>\n',
    );
    fc.assert(
      fc.property(nasty, nasty, (name, consent) => {
        const html = webchatSnippet({ ...fields, name, consent }, '/webchat.js') ?? '';
        expect(html).toMatch(/^<script\n {2}defer\n(?: {2}[a-z-]+="[^"<>]*"\n)+><\/script>\n$/u);
      }),
    );
  });
});
