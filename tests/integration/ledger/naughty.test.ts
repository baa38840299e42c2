import { afterAll, beforeAll, expect, it } from 'vitest';
import { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import type { Message } from '@shared/domain/message';
import type { Tag } from '@shared/domain/tag';
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

it('S2 naughty strings of a person stay what they are: in notes, tags, names of accounts and of customers', async () => {
  const written = naughty.filter((text, at) => text.trim() !== '' && (at % 8 === 0 || at > 480));
  const [conversation] = [...((await drain(ledger)).rows.get('conversation')?.values() ?? [])] as Conversation[];
  if (!conversation) throw new Error('there is no conversation');
  // As they come over IPC.
  const apply = async (change: unknown) => expect(await ledger.apply(Change.parse(change))).toMatchObject({ ok: true });
  for (const [at, text] of written.entries()) {
    await apply({ type: 'addNote', messageId: `n${at}`, conversationId: conversation.id, text });
    await apply({ type: 'createTag', id: `t${at}`, name: text.trim().slice(0, 60), ids: [conversation.id] });
    await apply({ type: 'editAccount', id: account.id, name: text.trim().slice(0, 200) });
    expect((await ledger.accounts())[0]?.name).toBe(text.trim().slice(0, 200).trim());
    await apply({ type: 'editCustomer', id: conversation.customerId, fields: { name: text.slice(0, 400) } });
    expect((await ledger.conversation(conversation.id))?.customerName).toBe(text.slice(0, 400));
  }
  await ledger.close();
  ledger = open();
  const { rows } = await drain(ledger);
  const all = <T>(table: 'message' | 'tag' | 'customer') => [...(rows.get(table)?.values() ?? [])] as T[];
  const notes = new Set(all<Message>('message').map(({ text }) => text));
  const tags = new Set(all<Tag>('tag').map(({ name }) => name));
  expect(written.filter((text) => !notes.has(text.trim()))).toEqual([]);
  expect(written.filter((text) => !tags.has(text.trim().slice(0, 60).trim()))).toEqual([]);
  expect(all<Customer>('customer').map(({ name }) => name)).toContain(written.at(-1)?.slice(0, 400));
  expect((await ledger.check()).ok).toBe(true);
  promise('S2', 'A naughty string of a person in a note, a tag, an account, a customer is kept', written.length * 4);
});
