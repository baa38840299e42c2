import type { Account } from '@shared/domain/account';
import type { Connector, ConnectorContext } from '../connectors/connector';

/** The kinds of channels this desk knows, by registry key. */
export type Connectors = ReadonlyMap<string, Connector>;

/** What every call to a connector is given, for one account. `secret` reads that account's secrets only. */
type CallContext = Pick<ConnectorContext, 'account' | 'signal' | 'clock' | 'http' | 'log' | 'secret' | 'keepSecret'>;

/** Makes the context of a call. */
export type ContextOf = (account: Account, signal: AbortSignal) => CallContext;
