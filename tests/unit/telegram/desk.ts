import type { ConnectorEvent, Cursor, RawPayload } from '@shared/channels/events';
import type { AccountStatus } from '@shared/channels/status';
import type { Clock, ConnectorContext, SendContext } from '../../../electron/connectors/connector';
import { createTelegramConnector } from '../../../electron/connectors/telegram/connector';
import { systemClock } from '../../../electron/accounts/clock';
import { startTelegram } from '../../support/telegram/startTelegram';
import { telegramAccount } from '../../support/telegram/telegramAccount';

type Status = Pick<AccountStatus, 'state'> & Partial<AccountStatus>;

/** A clock on which limits of seconds pass in a tenth of them. */
export const hastyClock: Clock = {
  now: () => Date.now() * 10,
  sleep: (ms, signal) => systemClock.sleep(ms / 10, signal),
};

/** A connector at a double; everything it says is kept. */
export async function telegramDesk({ clock = systemClock }: { clock?: Clock } = {}) {
  const double = await startTelegram(clock);
  const connector = createTelegramConnector({ root: double.root });
  const account = telegramAccount(double.root, double.botId);
  const said: string[] = [];
  const log = {
    info: (...line: unknown[]) => void said.push(JSON.stringify(line)),
    warn: (...line: unknown[]) => void said.push(JSON.stringify(line)),
  };
  const base = {
    account,
    clock,
    http: fetch,
    log,
    secret: (name: string) => Promise.resolve(name === 'token' ? double.token : null),
  };
  const send: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };

  /** Starts a run; it ends with `stop`. */
  const start = (cursor: Cursor | null = null, raws: RawPayload[] = []) => {
    const events: ConnectorEvent[] = [];
    const statuses: Status[] = [];
    const cursors: Cursor[] = [];
    const controller = new AbortController();
    const context: ConnectorContext = {
      ...base,
      cursor,
      signal: controller.signal,
      raws: () => Promise.resolve(raws),
      status: (status) => {
        statuses.push(status);
        said.push(JSON.stringify(status));
      },
      emit: async (told, next) => {
        events.push(...told);
        cursors.push(next);
        await Promise.resolve();
      },
    };
    const ended = connector.run(context);
    return { events, statuses, cursors, ended, stop: () => (controller.abort(), ended) };
  };
  return { double, connector, account, send, start, said, base };
}
