import { expect, it } from 'vitest';
import type { Change } from '@shared/domain/change';
import { ConversationId, MessageId } from '@shared/domain/ids';
import { listeners } from '../../../electron/ledger/client/listeners';
import { ledgerOver, type LedgerParts } from '../../../electron/ledger/client/ledgerOver';
import { fileStore } from '../../../electron/ledger/files/fileStore';

const message = MessageId.parse('m');
const ids = (count: number) => Array.from({ length: count }, (_, at) => ConversationId.parse(`c${at}`));
const few: Change = { type: 'setState', ids: ids(3), state: 'done' };
const everything: Change = { ...few, where: { view: { kind: 'inbox' }, rev: 1, except: [] } };

/** A ledger whose writer is at its change until it is let go; whom else was asked is written down. */
function start() {
  const asked: string[] = [];
  let finish = (): void => undefined;
  const answer = (who: string) => (name: string) => {
    asked.push(`${who} ${name}`);
    const reply = { ok: true, value: null };
    return name === 'apply' ? new Promise((done) => (finish = () => done(reply))) : Promise.resolve(reply);
  };
  const ledger = ledgerOver({
    ...{ id: () => 'l', health: () => ({ state: 'ok', error: null }), folder: null, now: () => 1 },
    ...{ write: answer('writer') as LedgerParts['write'], read: answer('reader') as LedgerParts['read'] },
    ...{ files: fileStore('/nowhere'), revs: listeners(), spans: listeners(), healths: listeners() },
    ...{ onProblem: () => undefined, close: async () => undefined },
  });
  const during = async (change: Change): Promise<string | undefined> => {
    const done = ledger.apply(change);
    await ledger.html(message);
    finish();
    await done;
    return asked.at(-1);
  };
  return { ledger, asked, during };
}

it('shows a message from the reader while the writer is at a long change, and from the writer otherwise', async () => {
  const { ledger, asked, during } = start();
  expect(await during(few)).toBe('writer html');
  expect(await during(everything)).toBe('reader html');
  expect(await during({ ...few, ids: ids(501) })).toBe('reader html');
  expect(await during({ type: 'undo', id: null })).toBe('reader html');
  await ledger.html(message);
  expect(asked.at(-1)).toBe('writer html');
});
