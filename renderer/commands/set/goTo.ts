import { viewKey, type View } from '../../cache/view';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { Command } from '../command';
import { always } from './always';

type PlainView = Extract<
  View,
  { kind: 'inbox' | 'snoozed' | 'done' | 'sent' | 'spam' | 'trash' | 'drafts' | 'outbox' }
>;

/** A command that shows a view, from its top; the same view again starts at its top. */
export function goTo(kind: PlainView['kind'], label: MessageKey, keys: readonly string[]): Command {
  const view = { kind };
  return {
    id: `go.${kind}`,
    label,
    section: 'go',
    keys,
    inverse: 'view',
    when: always,
    run: (context) => {
      if (viewKey(context.ui().view) === kind) context.list().live?.settle();
      context.setUi({ view, focused: null, open: null, focusedMessage: null, selection: new Set(), searching: false });
    },
  };
}
