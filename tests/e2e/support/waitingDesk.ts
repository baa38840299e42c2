import { join } from 'node:path';
import type { Conversation } from '@shared/domain/conversation';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { account, answer, inbound } from '../../support/connectors/fixtures';

/** A desk on whose disk one answer waits that cannot leave: nobody knows its account's kind any more. */
export async function waitingDesk(folder: string): Promise<void> {
  const ledger = openInlineLedger({ dir: join(folder, 'ledger'), zone: 'Europe/Berlin' });
  const row = account('gone', { undoMs: 0 });
  await ledger.system({ type: 'putAccount', account: row });
  await ledger.ingest(row.id, [inbound('c', '1', Date.now() - 1_000)], null);
  const { rows } = await ledger.feed(null, 500);
  const conversation = rows.find(({ table }) => table === 'conversation');
  if (!conversation) throw new Error('there is no conversation');
  const { id } = JSON.parse(conversation.json) as Conversation;
  const sent = await ledger.apply(answer('o', id, row.id, Date.now()));
  if (!sent.ok) throw new Error(sent.error.code);
  await ledger.close();
}
