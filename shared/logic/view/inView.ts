import type { Conversation } from '../../domain/conversation';
import type { ScopeView } from '../../domain/scope';

/**
 * Whether a view shows a conversation; a search, only where it was found. Of a linked pair one half is shown. The ledger
 * asks the same of SQL.
 */
export function isInView(view: ScopeView, row: Conversation): boolean {
  const inbox = (row.state === 'open' || row.state === 'waiting') && row.behind !== 'account';
  switch (view.kind) {
    case 'inbox':
      return inbox && row.behind === undefined;
    case 'account':
      return inbox && row.accountId === view.account;
    case 'channel':
      return inbox && row.channel === view.channel;
    case 'tag':
      return inbox && row.tags.includes(view.tag);
    case 'sent':
      return row.lastOutAt > 0;
    case 'search':
      return view.found?.includes(row.id) ?? false;
    default:
      return row.state === view.kind && row.behind === undefined;
  }
}
