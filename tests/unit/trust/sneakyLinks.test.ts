import { parse } from 'tldts';
import { expect, test } from 'vitest';
import { safeHref } from '@shared/logic/text/links';
import { linkTarget } from '@shared/logic/trust/sneakyLink';
import { promise } from '../../support/promise';

const registrable = (host: string): string | null => {
  const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return isIcann || isPrivate ? domain : null;
};

/** What the desk does about a link: lets it go, asks first, or does not even make it a link. */
function fate(href: string, words: string): 'goes' | 'asks' | 'refused' {
  const safe = safeHref(href);
  if (safe === null) return 'refused';
  return linkTarget(safe, words, registrable).doubts.length > 0 ? 'asks' : 'goes';
}

const brands = [
  'sparkasse.de',
  'paypal.com',
  'dhl.de',
  'amazon.de',
  'elster.de',
  'postbank.de',
  'ebay.de',
  'gmx.net',
  'apple.com',
  'ing.de',
];

/** How a link pretends to lead to a brand. */
const tricks: readonly ((brand: string) => readonly [href: string, words: string])[] = [
  (brand) => ['https://evil.ru/', brand],
  (brand) => ['https://evil.ru/login', `https://www.${brand}/login`],
  (brand) => ['https://evil.ru/', `Hier anmelden: https://${brand}`],
  (brand) => ['https://evil.ru/', `${brand}@evil`],
  (brand) => [`https://${brand}.evil.ru/`, ''],
  (brand) => [`https://www.${brand}.konto.evil.ru/`, 'Zum Konto'],
  (brand) => [`https://${brand}@evil.ru/`, 'Zum Konto'],
  (brand) => [`https://${brand}:x@evil.ru/`, brand],
  (brand) => [`https://evil.ru/${brand}`, `  ${brand.slice(0, 2)}\u200b${brand.slice(2)}`],
  (brand) => ['https://evil.ru/', [...brand].join('\u00ad')],
  (brand) => ['https://evil.ru/', `\u202e${[...brand].reverse().join('')}`],
  (brand) => [`https://${brand.replace(/[aeo]/u, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter)}/`, ''],
  (brand) => [
    `https://${brand.replace(/[aeio]/u, (letter) => ({ a: 'á', e: 'ė', i: 'ı', o: 'ọ' })[letter] ?? letter)}/`,
    '',
  ],
  (brand) => [`https://${brand}:8443/`, ''],
  (brand) => ['http://192.0.2.7/', brand],
];

const singles: readonly (readonly [string, string])[] = [
  ['http://0x7f000001/', ''],
  ['http://2130706433/', ''],
  ['http://0177.0.0.1/', ''],
  ['http://127.1/', ''],
  ['http://[::1]/', ''],
  ['http://[::ffff:10.0.0.1]/', ''],
  ['http://localhost/', 'Router'],
  ['http://fritz.box.local/', ''],
  ['http://router/', ''],
  ['http://drucker.lan/', ''],
  ['https://аррӏе.com/', ''],
  ['https://xn--80ak6aa92e.com/', 'Apple'],
  ['https://ｅxample.evil.ru/\u202e', ''],
  [`https://evil.ru/${'a'.repeat(2100)}`, ''],
  ['https://evil.ru/%E2%81%A6fdp.exe', ''],
  ['https://faß\u0301.de/', ''],
];

test('S6: every sneaky link asks first, or is no link at all', () => {
  const sneaky = [...brands.flatMap((brand) => tricks.map((trick) => trick(brand))), ...singles];
  expect(sneaky.length).toBeGreaterThanOrEqual(150);
  expect(sneaky.filter(([href, words]) => fate(href, words) === 'goes')).toEqual([]);
  const asked = sneaky.filter(([href, words]) => fate(href, words) === 'asks');
  expect(asked.length).toBeGreaterThanOrEqual(140);
  promise('S6', 'A sneaky link asks first, or is no link at all', sneaky.length);
});

test('S6: what the question shows is the punycode, and whose it is', () => {
  const { host, unicode } = linkTarget(safeHref('https://www.pаypal.com/') ?? '', '', registrable);
  expect(host).toBe('www.xn--pypal-4ve.com');
  expect(unicode).toBe('www.pаypal.com');
  expect(registrable(host)).toBe('xn--pypal-4ve.com');
});

const owners = [
  ...[
    'example.de',
    'www.example.de',
    'shop.example.co.uk',
    'de.wikipedia.org',
    'www.bücher.de',
    'müller-köln.de',
    'x.com',
  ],
  ...[
    'click.mail.garten.example.com',
    'my-shop.myshopify.com',
    'user.github.io',
    'www.gov.uk',
    'e.newsletter.firma.at',
  ],
  ...[
    'store.de.example.com',
    't.co',
    'rechnung.firma.ch',
    'straße.de',
    'www.stadt-koeln.de',
    'a.b.c.d.example.org',
    '1und1.de',
    'web.archive.org',
  ],
];
const ways: readonly ((host: string) => readonly [href: string, words: string])[] = [
  (host) => [`https://${host}/`, 'Zur Rechnung'],
  (host) => [`https://${host}/produkte?id=1&utm_source=mail#x`, 'Mehr erfahren →'],
  (host) => [`https://${host}/`, host],
  (host) => [`https://${host}/a/b`, `https://${host}/a/b`],
  (host) => [`http://${host}/`, ''],
  (host) => [`https://${host}/datei/rechnung.zip`, 'rechnung.zip'],
  (host) => [`https://${host}/hilfe`, '🚲 Hilfe 👩‍🔧 (z. B. 3.5 Sterne)'],
  (host) => [`https://${host}/u/${'t'.repeat(900)}`, 'Abbestellen'],
  (host) => [`https://${host}/?to=info%40example.de`, 'info@kunde.example'],
  (host) => [`https://${host}/suche?q=%C3%A4pfel+und+birnen`, 'Äpfel und Birnen: 2,50 €'],
];

test('S6: no normal link is asked about', () => {
  const normal = owners.flatMap((owner) => ways.map((way) => way(owner)));
  expect(normal.length).toBeGreaterThanOrEqual(200);
  expect(normal.filter(([href, words]) => fate(href, words) !== 'goes')).toEqual([]);
  promise('S6', 'A normal link is never asked about', normal.length);
});
