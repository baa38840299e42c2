import type { Account } from '@shared/domain/account';

/** A channel with its server: customers write there, the desk reads. */
export type Source = {
  name: string;
  account: Account;
  /** What the connector signs in with, by field. */
  secrets: Record<string, string>;
  /** The authority its server is of (PEM), where it speaks TLS. */
  ca?: string;
  /** Whether the server tells of news by itself; else how often (s) the desk asks, as shipped. */
  pollS: number | null;
  /** A customer writes; resolves once the server has it. `mark` stands at its beginning and nowhere else. */
  write(mark: string, at: number): Promise<void>;
  /** Where answers go: addresses to name (none where the conversation says it), and the texts customers have got. */
  answers?: { to: string[]; got(): Promise<string[]> };
  stop(): Promise<void>;
};

/** Words that occur once, by which a message is known again: `§telegram-17§`. */
export const markOf = (source: string, number: number | string): string => `§${source}-${number}§`;

/** The mark in a text, whoever wrote it; null without one. */
export const markIn = (text: string): string | null => /§[a-z0-9-]+§/u.exec(text)?.[0] ?? null;

/** What a customer writes beside the mark. */
export const question = 'Guten Tag, wann haben Sie am Samstag geöffnet, und haben Sie das Rad noch da?';
