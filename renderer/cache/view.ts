import { AccountId, ChannelKind, SavedViewId, TagId } from '@shared/domain/ids';

/** What the list shows. Account, channel and tag views are the inbox, filtered. */
export type View =
  | { kind: 'inbox' | 'snoozed' | 'done' | 'sent' | 'spam' | 'trash' }
  | { kind: 'drafts' }
  | { kind: 'outbox' }
  | { kind: 'account'; account: AccountId }
  | { kind: 'channel'; channel: ChannelKind }
  | { kind: 'tag'; tag: TagId }
  | { kind: 'saved'; saved: SavedViewId }
  | { kind: 'search'; query: string };

/** One string per view, for keys of caches and for the last view kept over a restart. */
export function viewKey(view: View): string {
  if (view.kind === 'account') return `account:${view.account}`;
  if (view.kind === 'channel') return `channel:${view.channel}`;
  if (view.kind === 'tag') return `tag:${view.tag}`;
  if (view.kind === 'saved') return `saved:${view.saved}`;
  if (view.kind === 'search') return `search:${view.query}`;
  return view.kind;
}

const plain = new Set<string>(['inbox', 'snoozed', 'done', 'sent', 'spam', 'trash', 'drafts', 'outbox']);

/** The view a key of viewKey stands for; the inbox for a search (which is not kept) and for anything unknown. */
export function parseView(key: string | null): View {
  const colon = key?.indexOf(':') ?? -1;
  if (key !== null && plain.has(key)) return { kind: key } as View;
  const [kind, rest] = [key?.slice(0, Math.max(0, colon)), key?.slice(colon + 1)];
  const account = AccountId.safeParse(rest);
  if (kind === 'account' && account.success) return { kind, account: account.data };
  const saved = SavedViewId.safeParse(rest);
  if (kind === 'saved' && saved.success) return { kind, saved: saved.data };
  const channel = ChannelKind.safeParse(rest);
  if (kind === 'channel' && channel.success) return { kind, channel: channel.data };
  const tag = TagId.safeParse(rest);
  if (kind === 'tag' && tag.success) return { kind, tag: tag.data };
  return { kind: 'inbox' };
}
