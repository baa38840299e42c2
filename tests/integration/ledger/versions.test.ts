import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import { DraftId } from '@shared/domain/ids';
import { keptVersions } from '@shared/logic/desk/versions';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { draft as anyDraft } from '../../support/desk/builders';
import { drain } from '../../support/ledger/modelCache';
import { scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
const day = 86_400_000;
let now: number;
let scratch: ReturnType<typeof scratchFolder>;
let ledger: Ledger;
let conversation: Conversation;

const open = () => openInlineLedger({ dir: scratch.dir, zone: 'Europe/Berlin', now: () => now });
const rows = async <T>(table: 'draft' | 'conversation') =>
  [...((await drain(ledger)).rows.get(table)?.values() ?? [])] as T[];
const apply = async (change: Parameters<Ledger['apply']>[0]) =>
  expect(await ledger.apply(change)).toMatchObject({ ok: true });
const kept = async (query = '') => {
  const found = await ledger.versions(query, 200);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

/** Writes a text as an editor does, lets it stand, and throws it away. */
async function writeAndDiscard(text: string): Promise<void> {
  now += 10_000;
  const draft: Draft = { ...anyDraft(conversation.id), accountId: account.id, id: DraftId.parse(`d${now}`), text };
  await apply({ type: 'saveDraft', draft: { ...draft, updatedAt: now } });
  now += 5_000;
  await apply({ type: 'discardDraft', id: draft.id });
}

beforeEach(async () => {
  now = sampleNow + 60_000;
  scratch = scratchFolder();
  ledger = open();
  await ledger.system({ type: 'putAccount', account });
  await ledger.ingest(account.id, [sampleMessage('a', 1, { text: 'Wann?' })], 1);
  const [first] = await rows<Conversation>('conversation');
  if (!first) throw new Error('no conversation');
  conversation = first;
});
afterEach(async () => {
  await ledger.close();
  scratch.remove();
});

it('a text that was thrown away is found by its words after a restart, put back, and undone', async () => {
  await writeAndDiscard('Die Größe ist leider aus.');
  await writeAndDiscard('Half a pair: \ud83d and "quotes" \0');
  await ledger.close();
  ledger = open();
  expect((await kept()).map(({ text }) => text)).toEqual([
    'Half a pair: \ud83d and "quotes" \0',
    'Die Größe ist leider aus.',
  ]);
  const [found, ...others] = await kept('groesse LEIDER');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ why: 'discarded', conversationId: conversation.id, name: conversation.customerName });

  await apply({ type: 'restoreVersion', id: found?.id ?? '', draftId: DraftId.parse('again') });
  expect((await rows<Draft>('draft')).map(({ text }) => text)).toEqual(['Die Größe ist leider aus.']);
  await apply({ type: 'undo', id: null });
  expect(await rows<Draft>('draft')).toEqual([]);
});

it('what is new is kept, the oldest and what is older than its time goes', async () => {
  for (let number = 0; number < keptVersions.most + 3; number++) await writeAndDiscard(`Satz ${number}.`);
  const texts = (await kept()).map(({ text }) => text);
  expect(texts).toHaveLength(keptVersions.most);
  expect([texts[0], texts.at(-1)]).toEqual([`Satz ${keptVersions.most + 2}.`, 'Satz 3.']);
  now += keptVersions.forMs + day;
  await writeAndDiscard('Viel später.');
  expect((await kept()).map(({ text }) => text)).toEqual(['Viel später.']);
});

it('with a conversation that is deleted for good, what was written in it goes', async () => {
  await writeAndDiscard('Das soll niemand mehr lesen.');
  await apply({ type: 'setState', ids: [conversation.id], state: 'trash' });
  await apply({ type: 'deleteForGood', ids: [conversation.id] });
  expect(await kept()).toEqual([]);
});
