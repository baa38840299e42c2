import { join } from 'node:path';
import { openLedger } from '../../../electron/ledger/client/openLedger';
import { sampleAccount, sampleMessage, sampleNow } from './samples';

/**
 * A desk that takes in messages until it is killed: prints the number of every batch once the ledger has acknowledged
 * it. Arguments: folder, number of the first batch, messages a batch.
 */
export async function writeUntilKilled(dir: string, first: number, size: number): Promise<void> {
  const workers = { writer: join(__dirname, 'writer.cjs'), reader: join(__dirname, 'reader.cjs') };
  const ledger = await openLedger({ dir, zone: 'Europe/Berlin', now: () => sampleNow, workers });
  const account = sampleAccount('a1');
  await ledger.system({ type: 'putAccount', account });
  process.stdout.write(`open ${ledger.health.state}\n`);
  for (let batch = first; ; batch++) {
    const events = Array.from({ length: size }, (_, at) => sampleMessage(`t${at % 7}`, batch * size + at));
    const done = await ledger.ingest(account.id, events, batch);
    process.stdout.write(done.ok ? `${batch}\n` : `refused ${done.error.code}\n`);
  }
}

const [dir, first, size] = process.argv.slice(2);
if (dir && first && size) void writeUntilKilled(dir, Number(first), Number(size));
