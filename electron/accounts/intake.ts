import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConnectorEvent, Cursor } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import { appError, type AppError } from '@shared/errors/appError';
import type { ConnectorContext, Log } from '../connectors/connector';
import type { IngestReport, Ledger } from '../ledger/store';

/** What comes in from one run of a connector. `refused`: why the ledger last took nothing, null when it did. */
export type Intake = { emit: ConnectorContext['emit']; refused(): AppError | null };

/**
 * Takes events in, each checked: what makes no sense is dropped and told, what its connector cannot read is told and
 * kept, like the rest and the cursor.
 * @param alive false once this run was given up: nothing of it is taken any more
 * @param arrived told what of a batch that is kept now is news
 * @param nonsense told how many events of a batch could not be read
 */
export function createIntake(
  ledger: Pick<Ledger, 'ingest'>,
  account: Pick<Account, 'id' | 'name'>,
  alive: () => boolean,
  arrived: (news: IngestReport['arrived']) => void,
  nonsense: (error: AppError) => void,
  log: Log,
): Intake {
  let refused: AppError | null = null;
  const stopWith = (error: AppError): never => {
    refused = error;
    throw new Error(error.code);
  };
  return {
    refused: () => refused,
    async emit(events, cursor) {
      if (!alive()) throw new Error('this run was given up');
      const place = Cursor.safeParse(cursor);
      const given: unknown = events;
      if (!place.success || !Array.isArray(given)) {
        return stopWith(appError('connector.nonsense', { account: account.name }));
      }
      const good = await readable(given);
      if (!alive()) throw new Error('this run was given up');
      const bad = given.length - good.length + good.filter(({ type }) => type === 'raw').length;
      if (bad > 0) {
        log.warn('connector.nonsense', { account: account.id, count: bad });
        nonsense(appError('connector.nonsense', { account: account.name, count: bad }));
      }
      const taken = await ledger.ingest(account.id, good, place.data);
      if (!taken.ok) stopWith(taken.error);
      else if (taken.value.arrived.length > 0) arrived(taken.value.arrived);
      refused = null;
    },
  };
}

/** So long (ms) a batch is read at once: the thread that reads it also hands keys to the window. */
const turnMs = 4;

/** The events of a batch that make sense. */
async function readable(given: readonly unknown[]): Promise<ConnectorEvent[]> {
  const good: ConnectorEvent[] = [];
  let began = performance.now();
  for (const event of given) {
    const { data } = ConnectorEvent.safeParse(event);
    if (data) good.push(data);
    if (performance.now() - began < turnMs) continue;
    await nextTurn();
    began = performance.now();
  }
  return good;
}
