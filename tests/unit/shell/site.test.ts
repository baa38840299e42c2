import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createSite, type Site, type SiteReply } from '../../../electron/shell/site/site';
import { promise } from '../../support/promise';

const folder = mkdtempSync(join(tmpdir(), 'tresen-site-'));
mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.js'), 'secret');
writeFileSync(join(folder, 'renderer/index.html'), '<script nonce="__CSP_NONCE__"></script>');
writeFileSync(join(folder, 'renderer/assets/a.js'), 'script');
writeFileSync(join(folder, 'renderer/notes.txt'), 'not a page');
writeFileSync(join(folder, 'voice.ogg'), '0123456789');
afterAll(() => rmSync(folder, { recursive: true }));

let site: Site;
beforeEach(() => (site = createSite(join(folder, 'renderer'), 'app://desk')));

const get = (path: string, range: string | null = null): Promise<SiteReply> =>
  site.respond({ method: 'GET', path, range });
const content = async ({ body }: SiteReply): Promise<string> =>
  body instanceof Readable ? text(body) : Buffer.from(body ?? '').toString();
const policyOf = (reply: SiteReply): string => reply.headers['content-security-policy'] ?? '';

test('the page comes with a nonce of its own each time', async () => {
  const [first, second] = [await get('/'), await get('/index.html')];
  const nonce = /nonce="([^"]+)"/.exec(await content(first))?.[1];
  expect(policyOf(first)).toContain(`'nonce-${nonce}'`);
  expect(policyOf(first)).toContain("require-trusted-types-for 'script'");
  expect(await content(first)).not.toBe(await content(second));
});

test('the page may run nothing but its own files', async () => {
  const policy = policyOf(await get('/'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('a worker may run and reach nothing but the bundle', async () => {
  expect(policyOf(await get('/assets/a.js'))).toBe("default-src 'none'; script-src 'self'; connect-src 'self'");
});

test.each([
  ...[
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '//secret.js',
    '/./index.html',
  ],
  ...[
    '/notes.txt',
    '/assets',
    '/assets/',
    '/index.html\0',
    '/INDEX.HTML',
    'index.html',
    '',
    '/mail',
    '/mail/',
    '/file/x',
    '/mail/x/y',
  ],
  ...['/__proto__', '/constructor', '/mail/__proto__', '/file/toString', 'C:\\secret.js', '/..\\secret.js'],
])('%j is not there', async (path) => {
  expect((await get(path)).status).toBe(404);
  promise('H3', 'Only bundled files are served, whatever the address spells', 1);
});

test('only reading is answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect((await site.respond({ method, path: '/', range: null })).status).toBe(405);
});

test('a message stays alone: no script, no network, no form, no frame around it but ours', async () => {
  const reply = await get(site.offerFrame({ html: '<p>Hallo</p>', pictures: null }));
  expect(await content(reply)).toBe('<p>Hallo</p>');
  expect(policyOf(reply)).toBe(
    "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; " +
      "frame-ancestors 'self'; sandbox allow-same-origin",
  );
});

test('pictures of a message are served under its own address, and pictures only', async () => {
  const data = new Uint8Array([1, 2, 3]);
  const pictures = new Map([
    ['0', { mime: 'image/png', data }],
    ['1', { mime: 'text/html', data }],
  ]);
  const path = site.offerFrame({ html: '', pictures: async (number) => pictures.get(number) ?? null });
  expect(path).toMatch(/\/$/u);
  expect(policyOf(await get(path))).toContain(`img-src data: blob: app://desk${path};`);
  expect((await get(`${path}0`)).body).toBe(data);
  expect((await get(`${path}1`)).status).toBe(404);
  expect((await get(`${path}0/0`)).status).toBe(404);
});

test('a file is data: no policy lets it do anything', async () => {
  const path = site.offerFile({ path: join(folder, 'voice.ogg'), mime: 'audio/ogg' });
  const whole = await get(path);
  expect(whole.headers).toMatchObject({
    'content-type': 'audio/ogg',
    'content-length': '10',
    'x-content-type-options': 'nosniff',
  });
  expect(policyOf(whole)).toContain('sandbox');
  expect(await content(whole)).toBe('0123456789');
  const part = await get(path, 'bytes=2-4');
  expect([part.status, part.headers['content-range'], await content(part)]).toEqual([206, 'bytes 2-4/10', '234']);
  expect((await get(path, 'bytes=10-')).status).toBe(416);
});

test('a file that is gone is not there', async () => {
  expect((await get(site.offerFile({ path: join(folder, 'gone'), mime: 'image/png' }))).status).toBe(404);
});

test('what was offered is forgotten with the page', async () => {
  const path = site.offerFrame({ html: '<p></p>', pictures: null });
  site.forget();
  expect((await get(path)).status).toBe(404);
});

test('the oldest frame goes when there are too many', async () => {
  const paths = Array.from({ length: 201 }, () => site.offerFrame({ html: '', pictures: null }));
  expect((await get(paths[0] ?? '')).status).toBe(404);
  expect((await get(paths[1] ?? '')).status).toBe(200);
  expect(new Set(paths).size).toBe(201);
});
