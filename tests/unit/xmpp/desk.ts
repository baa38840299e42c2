import { systemClock } from '../../../electron/accounts/clock';
import { createXmppConnector } from '../../../electron/connectors/xmpp/connector';
import type { ConnectorContext, SendContext } from '../../../electron/connectors/connector';
import type { Account } from '@shared/domain/account';
import type { DeskPresence } from '@shared/logic/away/deskPresence';
import { createSink, type Sink } from '../../contract/connectors/sink';
import { type Prosody, xmppPassword } from '../../support/xmpp/prosody';
import { xmppAccount } from '../../support/xmpp/xmppAccount';

/** A connector at work for one account, with what it told. */
export type XmppDesk = {
  /** Whether somebody is there, from now on. */
  presence: DeskPresence;
  sink: Sink;
  account: Account;
  connector: ReturnType<typeof createXmppConnector>;
  send: SendContext;
  /** Stops it and starts it again from where it was. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export function startDesk(prosody: Prosody, user: string): XmppDesk {
  const sink = createSink();
  const account = xmppAccount(user, prosody.c2s);
  const connector = createXmppConnector({ trust: { ca: prosody.ca } });
  const common = {
    ...{ account, clock: systemClock, http: fetch },
    log: { info: () => undefined, warn: (event: string) => void sink.warnings.push(event) },
    secret: () => Promise.resolve(xmppPassword),
  };
  let end = (): Promise<void> => Promise.resolve();
  const start = (): void => {
    const stop = new AbortController();
    const { emit, status, cursor } = sink;
    const presence = () => Promise.resolve(desk.presence);
    const context: ConnectorContext = { ...common, emit, status, cursor, presence, signal: stop.signal };
    const ended = connector.run(context).catch(() => undefined);
    end = () => {
      stop.abort();
      return ended;
    };
  };
  const desk: XmppDesk = {
    ...{ sink, account, connector, presence: { open: true, notes: { de: '', en: '' } } },
    send: { ...common, signal: new AbortController().signal, phase: () => Promise.resolve() },
    async restart() {
      await end();
      start();
    },
    stop: () => end(),
  };
  start();
  return desk;
}
