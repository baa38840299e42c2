import { type Notice, useCommand, useDismissNotice, useNotices, useOffer } from '@/commands';
import { type Toast, Toasts } from '@/ui/Toasts';
import { type TextKey, type Translate, useT } from '@/ui/useT';

/** The words of a notice. */
function words(notice: Notice, t: Translate): string {
  if (notice.kind === 'error') return t(`error.${notice.error.code}`, notice.error.facts);
  const did = t(`notices.did.${notice.what}` as TextKey, { count: notice.count });
  return notice.left > 0 ? `${did} ${t('notices.left', { count: notice.left })}` : did;
}

/** What happened, at the lower left; the newest step can be taken back by its key. */
export function Notices() {
  const t = useT();
  const notices = useNotices();
  const dismiss = useDismissNotice();
  const undo = useCommand('undo');
  const newest = notices.filter((notice) => notice.kind === 'done' && notice.undo !== null).at(-1);
  const last = notices.at(-1);
  useOffer('dismissNotice', last ? () => dismiss(last.id) : null);
  const toasts = notices.map((notice): Toast => ({
    id: notice.id,
    tone: notice.kind === 'error' ? 'problem' : 'plain',
    text: words(notice, t),
    action: notice === newest ? { label: t('common.undo'), keys: undo.keys, run: undo.run } : null,
  }));
  return <Toasts toasts={toasts} label={t('notices.region')} close={t('common.close')} onClose={dismiss} />;
}
