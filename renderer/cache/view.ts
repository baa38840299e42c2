import type { AccountId, ChannelKind } from '@shared/domain/ids';

/** What the list shows. Account and channel views are the inbox, filtered. */
export type View =
  | { kind: 'inbox' | 'snoozed' | 'done' | 'sent' | 'spam' | 'trash' }
  | { kind: 'drafts' }
  | { kind: 'outbox' }
  | { kind: 'account'; account: AccountId }
  | { kind: 'channel'; channel: ChannelKind }
  | { kind: 'search'; query: string };

/** One string per view, for keys of caches and for the last view kept over a restart. */
export function viewKey(view: View): string {
  if (view.kind === 'account') return `account:${view.account}`;
  if (view.kind === 'channel') return `channel:${view.channel}`;
  if (view.kind === 'search') return `search:${view.query}`;
  return view.kind;
}
