import {
  IconAlertOctagon,
  IconCircleCheck,
  IconClock,
  IconInbox,
  IconMailUp,
  IconPencil,
  IconSend,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { View } from '@/cache';

/** Views that need nothing but their name. */
export type PlainKind = Exclude<View['kind'], 'account' | 'channel' | 'tag' | 'saved' | 'search'>;

export type RailView = {
  kind: PlainKind;
  icon: TablerIcon;
  /** Id of the counter shown beside it; null for views whose size says nothing. */
  counter: string | null;
};

/** Every plain view, in the order of the rail. */
export const railViews: readonly RailView[] = [
  { kind: 'inbox', icon: IconInbox, counter: 'state:open' },
  { kind: 'snoozed', icon: IconClock, counter: 'state:snoozed' },
  { kind: 'done', icon: IconCircleCheck, counter: null },
  { kind: 'sent', icon: IconSend, counter: null },
  { kind: 'drafts', icon: IconPencil, counter: 'drafts' },
  { kind: 'outbox', icon: IconMailUp, counter: 'outbox' },
  { kind: 'spam', icon: IconAlertOctagon, counter: null },
  { kind: 'trash', icon: IconTrash, counter: null },
];

/** The name of a plain view. */
export const viewLabel = (kind: PlainKind): MessageKey => `inbox.view.${kind}`;

/** What a plain view says when nothing is in it. */
export const emptyLabel = (kind: PlainKind): MessageKey => `inbox.empty.${kind}`;
