import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RawMail } from '../../../electron/connectors/email/parse/parsedMail';
import { createParser, type Parser } from '../../../electron/connectors/email/parse/parser';
import { bundleThread, parserFile } from '../../support/mail/parserFile';

const mail = (text: string): RawMail => ({
  header: Buffer.from('From: Karla <k@kunde.test>\r\nSubject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?=\r\nMessage-ID: <1@x>\r\n'),
  structure: { type: 'text/plain', parameters: { charset: 'utf-8' }, encoding: '8bit', size: text.length },
  bodies: new Map([['1', Buffer.from(text)]]),
  size: 100,
});
const open: Parser[] = [];
let usual: string;
let moody: string;

beforeAll(async () => {
  usual = await parserFile();
  moody = await bundleThread('tests/support/mail/moodyThread.ts');
});
afterAll(async () => {
  for (const parser of open) await parser.close();
});
function parserOf(file: string): Parser {
  const parser = createParser(file, 1_000);
  open.push(parser);
  return parser;
}

test('reads mails in any number at once', async () => {
  const parser = parserOf(usual);
  const read = await Promise.all(Array.from({ length: 50 }, (_, index) => parser.parse(mail(`Text ${index}`))));
  expect(read.map((one) => one?.text)).toEqual(Array.from({ length: 50 }, (_, index) => `Text ${index}`));
  expect(read[0]).toMatchObject({ subject: 'Größe', from: { name: 'Karla', address: 'k@kunde.test' } });
});

test('leaves the mail it was given as it was', async () => {
  const given = mail('Text');
  await parserOf(usual).parse(given);
  expect(Buffer.from(given.bodies.get('1') ?? []).toString()).toBe('Text');
});

test('gives up a mail that never ends, and reads the others', async () => {
  const parser = parserOf(moody);
  const start = performance.now();
  const read = await Promise.all(
    ['a', 'hang', 'b', 'crash', 'c', 'refuse', 'd'].map((text) => parser.parse(mail(text))),
  );
  expect(read.map((one) => one?.text ?? null)).toEqual(['a', null, 'b', null, 'c', null, 'd']);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('after the end there is an answer too', async () => {
  const parser = parserOf(moody);
  const hanging = parser.parse(mail('hang'));
  await parser.close();
  expect(await hanging).toBeNull();
  expect(await parser.parse(mail('a'))).toBeNull();
});
