import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Message } from '@shared/domain/message';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { drain } from '../../support/ledger/modelCache';
import { scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleNow } from '../../support/ledger/samples';
import { naughtyMessage } from '../../support/naughty/messages';
import { naughty } from '../../support/naughty/strings';
import { promise } from '../../support/promise';

const account = sampleAccount('a1');
let scratch: ReturnType<typeof scratchFolder>;
let ledger: Ledger;
const events = naughty.map((text, number) => naughtyMessage(text, number, sampleNow - 1_000_000 + number * 1000));

const open = () => openInlineLedger({ dir: scratch.dir, zone: 'Europe/Berlin', now: () => sampleNow });

beforeAll(async () => {
  scratch = scratchFolder();
  ledger = open();
  await ledger.system({ type: 'putAccount', account });
  expect(await ledger.ingest(account.id, events, 1)).toMatchObject({ ok: true });
});
afterAll(async () => {
  await ledger.close();
  scratch.remove();
});

it(`S2 ${naughty.length} naughty strings come back from the disk and by the feed as they came`, async () => {
  await ledger.close();
  ledger = open();
  const { rows } = await drain(ledger);
  const messages = [...(rows.get('message')?.values() ?? [])] as Message[];
  expect(messages).toHaveLength(naughty.length);
  const texts = new Set(messages.map(({ text }) => text));
  expect(naughty.filter((text) => !texts.has(text))).toEqual([]);
  expect((await ledger.check()).ok).toBe(true);
  promise('S2', 'A naughty string is kept as it came', naughty.length);
});

it(`S2 a search for each of ${naughty.length} naughty strings ends, and finds what has words`, async () => {
  const slow: string[] = [];
  const lost: string[] = [];
  for (const text of naughty) {
    const begun = performance.now();
    const found = await ledger.search({ query: text.slice(0, 200), before: null, limit: 50 });
    expect(found.ok, text).toBe(true);
    if (performance.now() - begun > 1_000) slow.push(text);
    const word = /^[a-z]{4,}$/iu.test(text);
    if (word && found.ok && found.value.hits.length === 0) lost.push(text);
  }
  expect(slow).toEqual([]);
  expect(lost).toEqual([]);
  promise('S2', 'A search for a naughty string ends', naughty.length);
});
