import type { ConnectorEvent, Cursor, MessageUpsert, RawPayload } from '@shared/channels/events';
import type { AccountStatus } from '@shared/channels/status';
import type { ConnectorContext, LoginContext } from '../../../electron/connectors/connector';
import { createFritzboxConnector } from '../../../electron/connectors/fritzbox/connector';
import { manualClock } from '../../support/connectors/manualClock';
import { fritzboxAccount } from '../../support/fritzbox/fritzboxHarness';
import { startFritzbox } from '../../support/fritzbox/startFritzbox';
import { countCalls } from '../../support/telegram/countCalls';
import { passing } from '../../support/twilio/twilioHarness';

/** A box, its connector, and what a test does with both. @param start UTC ms the clock shows */
export async function fritzboxDesk(start?: number) {
  const clock = manualClock(start);
  const calls = countCalls(fetch);
  const pass = passing(clock, calls.open);
  const double = await startFritzbox(clock);
  const connector = createFritzboxConnector();
  const secrets = { password: double.password };
  const log = { info: () => undefined, warn: () => undefined };
  const base: Pick<ConnectorContext, 'account' | 'clock' | 'http' | 'log' | 'secret'> = {
    ...{ account: fritzboxAccount(double), clock, http: calls.http, log },
    secret: () => Promise.resolve(secrets.password),
  };

  const until = async (condition: () => boolean): Promise<void> => {
    for (let steps = 0; !condition(); steps++) {
      if (steps > 2_000) throw new Error('it never came to that');
      await pass(500);
    }
  };

  const begin = (cursor: Cursor | null = null, raws: RawPayload[] = []) => {
    const events: ConnectorEvent[] = [];
    const statuses: Partial<AccountStatus>[] = [];
    const kept = { cursor };
    const stop = new AbortController();
    const ended = connector.run({
      ...base,
      cursor,
      signal: stop.signal,
      raws: () => Promise.resolve(raws),
      status: (status) => void statuses.push(status),
      emit: async (told, place) => void (await Promise.resolve(), events.push(...told), (kept.cursor = place)),
    });
    const calls = (): MessageUpsert[] => events.flatMap((event) => (event.type === 'message' ? [event] : []));
    const synced = () => until(() => events.some(({ type }) => type === 'synced'));
    return { events, statuses, kept, calls, synced, stop: () => (stop.abort(), ended) };
  };

  const login = async (answers: Record<string, string>, more: Partial<LoginContext> = {}) => {
    const kept = new Map<string, string>();
    const context = {
      ...{ ...base, account: null, signal: new AbortController().signal, localOnly: false, language: 'de' },
      keep: (name: string, secret: string) => void kept.set(name, secret),
      taken: () => Promise.resolve(false),
      ...more,
    } as unknown as LoginContext;
    let over = false;
    const asked = connector.login(answers, context).finally(() => (over = true));
    asked.catch(() => undefined);
    await until(() => over);
    return { step: await asked, kept };
  };

  return { clock, calls, pass, double, connector, secrets, base, until, begin, login };
}
