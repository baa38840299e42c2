import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { MessageId } from '@shared/domain/ids';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { scratchFolder } from '../../support/ledger/openings';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
let scratch: ReturnType<typeof scratchFolder>;
let ledger: Ledger;

const open = () => openInlineLedger({ dir: scratch.dir, zone: 'Europe/Berlin', now: () => sampleNow });
const reopen = async (between: () => void = () => undefined) => {
  await ledger.close();
  between();
  ledger = open();
};
const take = (...events: ReturnType<typeof sampleMessage>[]) => ledger.ingest(account.id, events, 1);
const conversations = async () =>
  [...((await drain(ledger)).rows.get('conversation')?.values() ?? [])] as Conversation[];
const find = async (query: string, before: number | null = null, limit = 50) => {
  const found = await ledger.search({ query, before, limit });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
/** The threads found, by the customers' names. */
const threads = async (query: string) => {
  const all = await conversations();
  const nameOf = (id: string) => all.find((row) => row.id === id)?.customerName.replace('Kundin ', '') ?? 'gone';
  return (await find(query)).hits.map(({ conversationId }) => nameOf(conversationId));
};

beforeEach(async () => {
  scratch = scratchFolder();
  ledger = open();
  await ledger.system({ type: 'putAccount', account });
});
afterEach(async () => {
  await ledger.close();
  scratch.remove();
});

describe('search', () => {
  it('finds conversations by all words, newest hit first, and says where', async () => {
    await take(
      sampleMessage('a', 1, { text: 'Die Rechnung über Rhabarberkompott ist offen' }),
      sampleMessage('b', 2, { text: 'Rechnung bezahlt' }),
      sampleMessage('c', 3, { text: 'Noch eine offene RECHNUNG' }),
      sampleMessage('a', 4, { text: 'Danke' }),
    );
    expect(await threads('rechnung')).toEqual(['c', 'b', 'a']);
    expect(await threads('rechnung off')).toEqual(['c', 'a']);
    expect(await threads('rechnung offen ')).toEqual(['c', 'a']);
    expect(await threads('rechnung "offen"')).toEqual(['a']);
    const [hit] = (await find('rechnung rhabarb')).hits;
    expect(hit?.hits).toBe(1);
    expect(hit?.ranges.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Rechnung', 'Rhabarb']);
  });

  it('finds umlauts however they are written', async () => {
    await take(sampleMessage('a', 1, { text: 'Größe und Farbe für Müller' }));
    for (const query of ['Größe', 'groesse', 'MUELLER', 'muller', 'fur']) expect(await threads(query)).toEqual(['a']);
  });

  it('finds by customer, subject, file name and note', async () => {
    const data = new TextEncoder().encode('x');
    const file = {
      remoteId: 'f' as never,
      name: 'Kassenzettel.pdf',
      mime: 'application/pdf',
      bytes: 1,
      cid: null,
      data,
    };
    const attachments = [{ ...file, width: null, height: null, durationMs: null }];
    await take(sampleMessage('a', 1, { subject: 'Beschwerde', attachments }), sampleMessage('b', 2));
    const [row] = (await conversations()).filter(({ customerName }) => customerName === 'Kundin b');
    if (!row) throw new Error('no conversation');
    const note = { messageId: MessageId.parse('n1'), conversationId: row.id };
    await ledger.apply({ type: 'addNote', ...note, text: 'Kulanz zugesagt' });
    expect(await threads('beschwerde')).toEqual(['a']);
    expect(await threads('kassenz')).toEqual(['a']);
    expect(await threads('kulanz')).toEqual(['b']);
    expect(await threads('kundin a')).toEqual(['a']);
    expect(await threads('customer-b')).toEqual(['b']);
    await ledger.apply({ type: 'removeNote', messageId: note.messageId });
    expect(await threads('kulanz')).toEqual([]);
    await ledger.apply({ type: 'undo', id: null });
    expect(await threads('kulanz')).toEqual(['b']);
  });

  it('follows a new name, an edit and a removal', async () => {
    await take(sampleMessage('a', 1, { text: 'Erstens' }), sampleMessage('a', 2, { text: 'Zweitens' }));
    expect(await threads('erstens')).toEqual(['a']);
    const [row] = await conversations();
    if (!row?.customerId) throw new Error('no customer');
    await ledger.apply({ type: 'editCustomer', id: row.customerId, fields: { name: 'Frau Zwirn' } });
    expect((await find('zwirn')).hits[0]?.hits).toBe(2);
    const { remoteId } = sampleMessage('a', 1);
    await ledger.ingest(account.id, [{ type: 'edit', remoteId, text: 'Drittens', html: null, at: sampleNow }], 2);
    expect((await find('erstens')).hits).toEqual([]);
    expect((await find('drittens')).hits).toHaveLength(1);
    await ledger.ingest(account.id, [{ type: 'remove', remoteId, at: sampleNow }], 3);
    expect((await find('drittens')).hits).toEqual([]);
    expect((await find('zweitens')).hits).toHaveLength(1);
  });

  it('shows every conversation once over all pages', async () => {
    await take(...Array.from({ length: 60 }, (_, at) => sampleMessage(`t${at % 23}`, at, { text: 'gleich' })));
    const seen: string[] = [];
    for (let before: number | null = null; ;) {
      const page = await find('gleich', before, 7);
      seen.push(...page.hits.map(({ conversationId }) => conversationId));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  it.each([
    '',
    '   ',
    '"',
    '*',
    'NOT',
    'x" OR "y',
    '(',
    'doc:',
    'NEAR(x y)',
    'words:x*',
    '^x',
    '\0',
    '\ud800',
    '-',
    'x'.repeat(10_000),
    '-('.repeat(5000),
  ])('finds nothing by %j, and does not fail', async (query) => {
    await take(sampleMessage('a', 1));
    expect((await find(query)).hits).toEqual([]);
  });

  it('says so while the index is still being built', async () => {
    // Far more than is indexed while a search may wait.
    const words = 'Wie lange dauert die Lieferung nach Österreich? '.repeat(40);
    await take(...Array.from({ length: 1_500 }, (_, number) => sampleMessage(`t${number}`, number, { text: words })));
    await reopen(() => rmSync(join(scratch.dir, 'index.db'), { force: true }));
    expect(await find('lieferung')).toMatchObject({ behind: true });
    await expect.poll(async () => (await find('lieferung')).behind, { timeout: 15_000 }).toBe(false);
    expect((await find('lieferung')).hits[0]?.snippet).toContain('Lieferung');
  });

  it('builds the index anew when it is missing, damaged or of another ledger', async () => {
    await take(sampleMessage('a', 1, { text: 'Rhabarber' }));
    expect(await threads('rhabarber')).toEqual(['a']);
    const files = () => readdirSync(scratch.dir).filter((name) => name.startsWith('index.db'));
    await reopen(() => files().forEach((name) => rmSync(join(scratch.dir, name))));
    expect(await threads('rhabarber')).toEqual(['a']);
    await reopen(() => {
      files().forEach((name) => rmSync(join(scratch.dir, name)));
      writeFileSync(join(scratch.dir, 'index.db'), 'no database '.repeat(1000));
    });
    expect(await threads('rhabarber')).toEqual(['a']);
    await reopen(() => {
      files().forEach((name) => rmSync(join(scratch.dir, name)));
      writeFileSync(join(scratch.dir, 'index.db'), '');
    });
    expect(await threads('rhabarber')).toEqual(['a']);
  });
});
