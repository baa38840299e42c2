import { join } from 'node:path';
import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import type { MessageAct } from '@shared/domain/messageAct';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { account, answer, inbound } from '../../support/connectors/fixtures';

/**
 * A desk on whose disk one answer waits that cannot leave: nobody knows its account's kind any more.
 * @param acts whether a reaction and a deletion wait as well
 */
export async function waitingDesk(folder: string, { acts = false } = {}): Promise<void> {
  const ledger = openInlineLedger({ dir: join(folder, 'ledger'), zone: 'Europe/Berlin' });
  const row = account('gone', { undoMs: 0, reactions: 'full', remove: 'full' });
  await ledger.system({ type: 'putAccount', account: row });
  const ours = { ...inbound('c', '2', Date.now() - 500), direction: 'out' as const, text: 'Sent before.' };
  await ledger.ingest(row.id, [inbound('c', '1', Date.now() - 1_000), ...(acts ? [ours] : [])], null);
  const { rows } = await ledger.feed(null, 500);
  const conversation = rows.find(({ table }) => table === 'conversation');
  if (!conversation) throw new Error('there is no conversation');
  const { id } = JSON.parse(conversation.json) as Conversation;
  const sent = await ledger.apply(answer('o', id, row.id, Date.now()));
  if (!sent.ok) throw new Error(sent.error.code);
  for (const one of acts ? rows.filter(({ table }) => table === 'message') : []) {
    const { id: messageId, direction } = JSON.parse(one.json) as Message;
    const act: MessageAct = direction === 'in' ? { kind: 'react', emoji: '👍', on: true } : { kind: 'remove' };
    const done = await ledger.apply({ type: 'act', messageId, act });
    if (!done.ok) throw new Error(done.error.code);
  }
  await ledger.close();
}
