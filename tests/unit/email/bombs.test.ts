import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from '../../../electron/connectors/email/mail/event';
import { ourselvesOf } from '../../../electron/connectors/email/mail/people';
import { unreadableMail } from '../../../electron/connectors/email/mail/unreadable';
import type { ParsedMail, RawMail } from '../../../electron/connectors/email/parse/parsedMail';
import { createParser, type Parser } from '../../../electron/connectors/email/parse/parser';
import { bombedBodies, bombedHeaders } from '../../support/mail/bombs';
import { promise } from '../../support/promise';
import { parserFile } from '../../support/mail/parserFile';

/** What the promise allows for one mail (ms), and what of it the main process may be held up. */
const longest = { thread: 2_000, main: 250 };
const us = ourselvesOf(['anna@shop.test'], ['imap.shop.test']);
let parser: Parser;

beforeAll(async () => {
  parser = createParser(await parserFile());
  await parser.parse(rawMail('From: k@kunde.test\r\n', 'text/plain', 'warm'));
});
afterAll(() => parser.close());

function rawMail(header: string, contentType: string, text: string): RawMail {
  const [type = '', ...parameters] = contentType.split(/;\s*/u);
  const body = Buffer.from(text);
  const structure = {
    type,
    parameters: Object.fromEntries(parameters.map((one): [string, string] => one.split('=') as [string, string])),
    encoding: '8bit',
    size: body.length,
    part: '1',
  };
  return { header: Buffer.from(header), structure, bodies: new Map([['1', body]]), size: body.length };
}

/** The events of a mail as the main process makes them; as its source where it was given up. */
function told(mail: RawMail, parsed: ParsedMail | null): ReturnType<typeof eventsOf> {
  const source = Buffer.concat([mail.header, Buffer.from('\r\n'), ...mail.bodies.values()]);
  const shown = parsed ?? unreadableMail(source.subarray(0, 256 * 1024), mail.size, 'abcdefghijklmnop');
  const place = { role: 'inbox', flags: new Set<string>(), receivedAt: 1, shared: false } as const;
  return eventsOf(shown, place, us);
}

/** How often a time over the limit is taken again: beside other programs a step waits for its turn at the processor. */
const tries = 3;

/** What kept somebody busy for too long however often, as [what, where, least ms]. */
async function slowAmong(mails: readonly (readonly [string, RawMail])[]): Promise<[string, string, number][]> {
  const slow: [string, string, number][] = [];
  const timed = async (what: string, where: keyof typeof longest, run: () => unknown): Promise<void> => {
    let least = Infinity;
    for (let attempt = 0; attempt < tries && least > longest[where]; attempt++) {
      const begun = performance.now();
      await run();
      least = Math.min(least, performance.now() - begun);
    }
    if (least > longest[where]) slow.push([what, where, Math.round(least)]);
  };
  for (const [what, mail] of mails) {
    let parsed: ParsedMail | null = null;
    await timed(what, 'thread', async () => (parsed = await parser.parse(mail)));
    for (const one of [parsed, null]) await timed(what, 'main', () => expect(told(mail, one)[0]?.type).toBe('message'));
  }
  return slow;
}

const held = (count: number) => promise('R1', 'A mail made to keep its reader busy is shown within 2 s', count);

describe('R1 a mail made to keep its reader busy is read or shown as source within 2 s', () => {
  test(`${bombedHeaders.length} headers`, async () => {
    expect(await slowAmong(bombedHeaders.map(([what, header]) => [what, rawMail(header, 'text/plain', 'x')]))).toEqual(
      [],
    );
  });

  test.each(bombedBodies)('%s in %s', async (what, type, text) => {
    expect(await slowAmong([[what, rawMail('From: k@kunde.test\r\n', type, text)]])).toEqual([]);
    held(1);
  });
});
