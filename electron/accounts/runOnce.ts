import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import { appError, type AppError } from '@shared/errors/appError';
import type { Clock, Connector, ConnectorContext } from '../connectors/connector';
import type { IngestReport, Ledger } from '../ledger/store';
import type { Log } from '../log/log';
import type { ContextOf } from './connectors';
import { createIntake } from './intake';
import type { Teller, Told } from './teller';
import { errorIn } from './thrown';
import { within } from './within';

/** What a run is made with. */
export type RunDeps = {
  ledger: Pick<Ledger, 'ingest' | 'cursor' | 'missing' | 'raws' | 'presence'>;
  clock: Clock;
  contextOf: ContextOf;
  log: Log;
  /** Told what is news to the person, once it is kept. */
  arrived?(news: IngestReport['arrived']): void;
};

/** A connector that gives no sign of life (emit or status) for this long (ms) is started again. */
export const silentMs = 600_000;

/** Why a run ended. `gaveUp`: the connector itself told `failed` and returned; it waits for the user. */
export type Ending = { kind: 'broke'; error: AppError } | { kind: 'gaveUp' };

/** Runs a connector until it ends, breaks, falls silent or is aborted; always returns, and nothing of it stays. */
export async function runOnce(
  { ledger, clock, contextOf, log, arrived = () => undefined }: RunDeps,
  connector: Connector,
  account: Account,
  teller: Teller,
  signal: AbortSignal,
): Promise<Ending> {
  const { id, name } = account;
  const cursor = await ledger.cursor(id);
  let open = true;
  let contact: Ms = clock.now();
  let told: Told = { state: 'connecting' };

  const status = (next: Told): void => {
    if (!open) return;
    contact = clock.now();
    told = next;
    const connected = next.state === 'live' || next.state === 'syncing';
    teller.tell({ ...(connected && { lastContactAt: contact }), ...next });
  };
  const nonsense = (error: AppError): void => teller.tell({ ...teller.latest(), error });
  const intake = createIntake(ledger, account, () => open, arrived, nonsense, log);
  const emit: ConnectorContext['emit'] = async (events, place) => {
    contact = clock.now();
    await intake.emit(events, place);
    contact = clock.now();
  };

  teller.tell(told);
  const silentAt = (): Ms => contact + silentMs;
  const outcome = await within(clock, signal, silentAt, (inner) =>
    connector.run({
      ...contextOf(account, inner),
      cursor,
      emit,
      status,
      missing: () => ledger.missing(id),
      raws: () => ledger.raws(id),
      presence: async (channel) => {
        const found = await ledger.presence(id, channel);
        // A ledger that is busy sends nobody away.
        return found.ok ? found.value : { open: true, notes: { de: '', en: '' } };
      },
    }),
  );
  open = false;
  const silent = clock.now() >= silentAt();
  if (outcome.kind === 'done' && told.state === 'failed' && !silent) return { kind: 'gaveUp' };
  const carried = outcome.kind === 'threw' ? errorIn(outcome.thrown) : null;
  const error = silent
    ? appError('connector.silent', { account: name, minutes: silentMs / 60_000 })
    : (intake.refused() ?? carried ?? appError('connector.crashed', { account: name }));
  return { kind: 'broke', error };
}
