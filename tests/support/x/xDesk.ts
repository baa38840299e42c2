import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { ConnectorEvent, Cursor, MessageUpsert, RawPayload } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import type { AccountStatus } from '@shared/channels/status';
import type { ConnectorContext, LoginContext, SendContext } from '../../../electron/connectors/connector';
import { scopesFor, type XConfig } from '../../../electron/connectors/x/config';
import { createXConnector } from '../../../electron/connectors/x/connector';
import { answerTo } from '../connectors/answerTo';
import { type ManualClock, manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { startX, type XDouble } from './startX';
import { us } from './world';
import { xAccount } from './xAccount';

type Status = Pick<AccountStatus, 'state'> & Partial<AccountStatus>;

/** A connector at a double, on a clock that is moved by hand; its secrets are kept as the vault keeps them. */
export async function xDesk(more: Partial<XConfig> = {}, at?: number, double?: XDouble & { clock: ManualClock }) {
  const clock = double?.clock ?? manualClock(at);
  const x = double ?? { ...(await startX(clock)), clock };
  const account = xAccount(x, more);
  // Signing in asked who we are.
  x.billing.read([{ kind: 'user', id: us.id }]);
  const connector = createXConnector({ root: x.root, port: 0 });
  const calls = countCalls(fetch);
  const secrets = new Map([['oauthRefreshToken', x.oauth.grant(scopesFor(more.messages ?? true))]]);
  const said: string[] = [];
  const note = (...line: unknown[]) => void said.push(JSON.stringify(line));
  const vault = { broken: false };
  const base = {
    ...{ account, clock, http: calls.http, log: { info: note, warn: note } },
    secret: (name: string) => Promise.resolve(secrets.get(name) ?? null),
    keepSecret: async (name: string, value: string) => {
      if (vault.broken) throw Object.assign(new Error('locked'), { error: { code: 'vault.locked', facts: {} } });
      await turn();
      secrets.set(name, value);
    },
  };
  const context: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };

  /** Whatever is on its way has arrived before time goes on. */
  const settle = async (): Promise<void> => {
    await clock.settle();
    for (let waited = 0; calls.open() > 0 && waited < 2_000; waited++) await sleep(1);
    for (let turns = 0; turns < 5; turns++) await turn();
    await clock.settle();
  };
  /** @param step so much (ms) at once: what happens within one must not depend on each other */
  const pass = async (ms: number, step = 60_000): Promise<void> => {
    await settle();
    for (let left = ms; left > 0; left -= step) {
      await clock.advance(Math.min(left, step));
      await settle();
    }
  };
  /** Works while time passes. */
  const while_ = async <T>(work: Promise<T>): Promise<T> => {
    let over = false;
    const ending = work.finally(() => (over = true));
    ending.catch(() => undefined);
    while (!over) {
      await settle();
      if (!over) await clock.advance(500);
    }
    return ending;
  };

  /** Starts a run; it ends with `stop`. */
  const start = (cursor: Cursor | null = null, raws: RawPayload[] = [], http: typeof fetch = calls.http) => {
    const events: ConnectorEvent[] = [];
    const statuses: Status[] = [];
    const cursors: Cursor[] = [];
    const controller = new AbortController();
    const run: ConnectorContext = {
      ...{ ...base, http, cursor, signal: controller.signal, raws: () => Promise.resolve(raws) },
      status: (status) => void statuses.push(status),
      emit: async (told, next) => {
        await turn();
        events.push(...told);
        cursors.push(JSON.parse(JSON.stringify(next)) as Cursor);
      },
    };
    const ended = connector.run(run);
    const messages = (): MessageUpsert[] => events.filter((event) => event.type === 'message');
    /** What it counted as spent, as its cursor has it, in millionths of a dollar. */
    const micros = (): number => (cursors.at(-1) as { meter: { micros: number } } | undefined)?.meter.micros ?? 0;
    return { events, messages, statuses, cursors, micros, ended, stop: () => (controller.abort(), ended) };
  };

  const send = (outgoing: Outgoing, key = 'attempt') => while_(connector.send(outgoing, key, context));
  const answer = (message: MessageUpsert, text: string, files?: Outgoing['attachments']) =>
    send({ ...answerTo(message, text, files), writtenAt: clock.now() });

  /** One login, as the dialog holds it: the same context for all its steps. */
  const login = (given: Partial<LoginContext> = {}) => {
    const kept = new Map<string, string>();
    const settings = new Map<string, string>();
    const ending = new AbortController();
    const none = () => Promise.resolve(null);
    const held: LoginContext = {
      ...{ clock, http: fetch, log: base.log, signal: ending.signal, account: null, localOnly: false, language: 'de' },
      ...{ kindSecret: none, setKindSecret: () => Promise.resolve(), taken: () => Promise.resolve(false) },
      setting: (name) => Promise.resolve(settings.get(name) ?? null),
      setSetting: async (name, value) => void settings.set(name, value),
      keep: (name, value) => void kept.set(name, value),
      ...given,
    };
    return { context: held, kept, settings, end: () => ending.abort() };
  };
  return {
    ...x,
    x,
    clock,
    account,
    connector,
    context,
    secrets,
    vault,
    said,
    pass,
    settle,
    start,
    send,
    answer,
    login,
    while_,
  };
}

export type XDesk = Awaited<ReturnType<typeof xDesk>>;
