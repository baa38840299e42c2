import { useAccounts, useSavedViews, useTags, type View, viewKey } from '@/cache';
import { useDesk, useSetDesk } from '@/commands';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { viewLabel } from './views';

/** The name of what the list shows. */
export function useViewName(view: View): string {
  const t = useT();
  const accounts = useAccounts();
  const views = useSavedViews();
  const channelName = useChannelNames();
  const tags = useTags();
  if (view.kind === 'account') return accounts.find(({ id }) => id === view.account)?.name ?? '';
  if (view.kind === 'channel') return channelName(view.channel);
  if (view.kind === 'tag') return tags.find(({ id }) => id === view.tag)?.name ?? '';
  if (view.kind === 'saved') return views.find(({ id }) => id === view.saved)?.name ?? '';
  if (view.kind === 'search') return t('inbox.search');
  return t(viewLabel(view.kind));
}

/** Shows another view; the same one again starts at its top. */
export function useShowView(): (view: View) => void {
  const setDesk = useSetDesk();
  return (view) =>
    setDesk({ view, focused: null, open: null, focusedMessage: null, selection: new Set(), searching: false });
}

/** Whether a view is the one on the screen. */
export function useIsCurrent(): (view: View) => boolean {
  const current = useDesk((desk) => viewKey(desk.view));
  return (view) => viewKey(view) === current;
}
