import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { TagId } from '@shared/domain/ids';
import type { OpeningHours } from '@shared/domain/openingHours';
import { defaultHours } from '@shared/logic/time/openingHours';
import type { Ledger } from '../../../electron/ledger/store';
import { inline, quick, scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const count = 450;
const kept = defaultHours('Europe/Berlin');
const day = new Date(sampleNow).toISOString().slice(0, 10);
const closed: OpeningHours = { ...kept, closures: [{ from: day, to: day, reason: 'Inventur', open: [] }] };
const chat = sampleAccount('a1').profiles.chat;
const account = sampleAccount('a1', { profiles: { ...(chat && { chat: { ...chat, goalClass: 'mail' as const } }) } });

let scratch: ReturnType<typeof scratchFolder>;
let ledger: Ledger;
beforeEach(async () => {
  scratch = scratchFolder(quick);
  ledger = await open(join(scratch.dir, 'first'));
  await ledger.system({ type: 'putAccount', account });
  const events = Array.from({ length: count }, (_, at) => sampleMessage(`t${at}`, at));
  await ledger.ingest(account.id, events, 1);
});
afterEach(async () => {
  await ledger.close();
  scratch.remove();
});

const open = (dir: string) => inline(dir).open(() => sampleNow);
const edit = (value: OpeningHours) => ledger.apply({ type: 'editSetting', setting: { id: 'hours', value } });

/** The deadlines of all conversations, by id, as the feed has them now. */
async function deadlines(of: Ledger): Promise<Map<string, number | null>> {
  const { rows } = await of.feed(null, 5_000);
  const all = rows.flatMap(({ table, json }) => (table === 'conversation' ? (JSON.parse(json) as Conversation) : []));
  return new Map(all.map(({ id, deadlineAt }) => [id, deadlineAt]));
}

/** How many deadlines differ. */
const moved = (before: Map<string, number | null>, now: Map<string, number | null>) =>
  [...now].filter(([id, at]) => at !== before.get(id)).length;

it('moves very many deadlines beside other changes, and moves them back with the undo', async () => {
  const before = await deadlines(ledger);
  expect(before.size).toBe(count);
  const done = await edit(closed);
  const other = await ledger.apply({ type: 'createTag', id: TagId.parse('tag'), name: 'Tag', ids: [] });
  expect(other.ok).toBe(true);
  const meanwhile = moved(before, await deadlines(ledger));
  expect(meanwhile).toBeGreaterThan(0);
  expect(meanwhile).toBeLessThan(count);
  await expect.poll(async () => moved(before, await deadlines(ledger))).toBe(count);

  await ledger.apply({ type: 'undo', id: done.ok ? done.value.undo : null });
  await expect.poll(async () => moved(before, await deadlines(ledger))).toBe(0);
});

it('takes other hours back while their deadlines still move', async () => {
  const before = await deadlines(ledger);
  const done = await edit(closed);
  const undone = await ledger.apply({ type: 'undo', id: done.ok ? done.value.undo : null });
  expect(undone.ok).toBe(true);
  await expect.poll(async () => moved(before, await deadlines(ledger))).toBe(0);
});

it('goes on at the next start where it was killed between two of them', async () => {
  const before = await deadlines(ledger);
  await edit(closed);
  const dir = join(scratch.dir, 'killed');
  cpSync(join(scratch.dir, 'first'), dir, { recursive: true });
  const again = await open(dir);
  try {
    expect(moved(before, await deadlines(again))).toBeLessThan(count);
    await expect.poll(async () => moved(before, await deadlines(again))).toBe(count);
  } finally {
    await again.close();
  }
});
