import type { ConnectorEvent, Cursor, RawPayload } from '@shared/channels/events';
import type { AccountStatus } from '@shared/channels/status';
import { systemClock } from '../../../electron/accounts/clock';
import type { Clock, ConnectorContext, LoginContext, SendContext } from '../../../electron/connectors/connector';
import { createMastodonConnector } from '../../../electron/connectors/mastodon/connector';
import { mastodonAccount } from '../../support/mastodon/mastodonAccount';
import { startMastodon } from '../../support/mastodon/startMastodon';
import { us } from '../../support/mastodon/world';

type Status = Pick<AccountStatus, 'state'> & Partial<AccountStatus>;

const begun = Date.now();

/** A clock on which a minute passes in less than a second. */
export const hastyClock: Clock = {
  now: () => begun + (Date.now() - begun) * 200,
  sleep: (ms, signal) => systemClock.sleep(ms / 200, signal),
};

/** A connector at a double of its own, over real sockets. */
export async function mastodonDesk(clock: Clock = systemClock) {
  const double = await startMastodon(clock);
  const connector = createMastodonConnector();
  const account = mastodonAccount(double.root);
  const said: string[] = [];
  const note = (...line: unknown[]) => void said.push(JSON.stringify(line));
  const secret = (name: string) => Promise.resolve(name === 'accessToken' ? double.token : null);
  const base = { account, clock, http: fetch, log: { info: note, warn: note }, secret };
  const send: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };

  /** Starts a run; it ends with `stop`. */
  const start = (cursor: Cursor | null = null, raws: RawPayload[] = [], http: typeof fetch = fetch) => {
    const events: ConnectorEvent[] = [];
    const statuses: Status[] = [];
    const cursors: Cursor[] = [];
    const controller = new AbortController();
    const context: ConnectorContext = {
      ...{ ...base, http, cursor, signal: controller.signal, raws: () => Promise.resolve(raws) },
      status: (status) => void statuses.push(status),
      emit: async (told, next) => {
        events.push(...told);
        cursors.push(next);
        await Promise.resolve();
      },
    };
    const ended = connector.run(context);
    const messages = () => events.filter((event) => event.type === 'message');
    return { events, messages, statuses, cursors, ended, stop: () => (controller.abort(), ended) };
  };

  /** One login, as the dialog holds it: the same context for all its steps. */
  const login = (more: Partial<LoginContext> = {}) => {
    const kept = new Map<string, string>();
    const ending = new AbortController();
    const none = () => Promise.resolve(null);
    const context: LoginContext = {
      ...{ clock: systemClock, http: fetch, log: base.log, signal: ending.signal, account: null, localOnly: false },
      ...{ language: 'de', setting: none, kindSecret: none, taken: () => Promise.resolve(false) },
      ...{ setSetting: () => Promise.resolve(), setKindSecret: () => Promise.resolve() },
      keep: (name, value) => void kept.set(name, value),
      ...more,
    };
    const step = (answers: Record<string, string>) => connector.login(answers, context);
    return { step, kept, end: () => ending.abort() };
  };
  return { double, us, connector, account, send, start, login, said };
}
