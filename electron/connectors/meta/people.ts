import type { Participant } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import type { ChannelKind } from '@shared/domain/ids';
import { configOf } from './config';
import type { Platform, PlatformName } from './platform';
import type { Author } from './read/post';

/** Whose account it is. Ids of people are those of this page or professional account, and mean nothing elsewhere. */
export type Us = {
  platform: PlatformName;
  talkChannel: ChannelKind;
  id: string;
  name: string;
  shown: string;
  now: number;
};

export function usOf(
  { name: platform, talkChannel }: Platform,
  account: Pick<Account, 'config' | 'name'>,
  now: number,
): Us {
  const { id, name } = configOf(account);
  return { platform, talkChannel: talkChannel.kind, id, name, shown: account.name.slice(0, 200), now };
}

/** Where ids of people are unique. */
export const scopeOf = ({ platform, id }: Pick<Us, 'platform' | 'id'>): string => `${platform}/${id}`;

/** Whether somebody is the account; Instagram names it by another id in places, but by its user name everywhere. */
export function isUs(us: Us, { id, name }: Author): boolean {
  return id === us.id || (us.platform === 'instagram' && name === us.name);
}

/** Somebody as the desk knows people. */
export function participant(us: Us, author: Author): Participant {
  const own = isUs(us, author);
  const { id, name } = own ? { id: us.id, name: us.shown } : author;
  return { scope: scopeOf(us), id: id.slice(0, 400), name: (name || id).slice(0, 400), language: null };
}

/** The conversation of private messages with somebody, and that of a public thread. */
export const talkWith = (person: string): string => `dm/${person}`;
export const threadOf = (top: string): string => `post/${top}`;
/** Whom a private talk is with, or below what a public thread stands; null where it is none of these. */
export const personIn = (thread: string | null): string | null => /^dm\/(.+)$/u.exec(thread ?? '')?.[1] ?? null;
export const topIn = (thread: string | null): string | null => /^post\/(.+)$/u.exec(thread ?? '')?.[1] ?? null;
