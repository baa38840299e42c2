import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import type { Clock, Connector } from '../../../electron/connectors/connector';

/** What may be wrong with a server. */
type ServerFault = 'offline' | 'rate' | 'revoked';

/** A message as a server took it from us. */
export type ServerMessage = { attemptKey: string | null; text: string; files: Uint8Array[] };

/** What a server keeps of a message, and where it lies; places without one are elsewhere. */
export type Held = { place: 'inbox' | 'archive' | 'junk' | 'trash' | 'other'; read: boolean; star: boolean };

/**
 * The far side of a connector under test. Every text is one that occurs nowhere else, so that a message can be told
 * by it. Controls a channel does not have are absent, and the scenarios that need them are named as missing.
 */
type TestServer = {
  /** Texts that were there before the first sync: some of customers, at least one of ours. */
  history: string[];
  /** Who never wrote, as a desk addresses them; where a conversation can be begun with them. */
  stranger?: string;
  /** A customer writes now. */
  deliver(): Promise<{ text: string }>;
  /** A customer sends a file now. */
  deliverFile?(): Promise<{ text: string; file: Uint8Array }>;
  /** A customer writes and then corrects it. */
  deliverEdit?(): Promise<{ text: string; edited: string }>;
  /** A customer writes and then takes it back. */
  deliverRemoval?(): Promise<{ text: string }>;
  /** The server says something nobody can read. */
  deliverMalformed(): Promise<void>;
  /** Every copy the server has of a customer's message, where servers keep such; by its text. */
  held?(text: string): Promise<Held[]>;
  /** A person changes that message with another program. */
  changeElsewhere?(text: string, to: Partial<Held>): Promise<void>;
  break(fault: ServerFault): Promise<void>;
  mend(): Promise<void>;
  /** What reached it from us since the harness was made. */
  sent(): Promise<ServerMessage[]>;
};

/** One connector with its server, made afresh for each scenario. */
export type Harness = {
  connector: Connector;
  account: Account;
  clock: Clock;
  http: typeof fetch;
  secret(name: string): Promise<string | null>;
  server: TestServer;
  /** Lets so much time pass for server and connector: a test clock is moved, anything else waited for. */
  pass(ms: Ms): Promise<void>;
  /** How long a busy machine's server may take in real time (ms), however far the test's clock has gone; 0 where not given. */
  realPatience?: number;
  close(): Promise<void>;
};
