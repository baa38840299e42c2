import { useDraft } from '@/cache';
import { useSetDesk } from '@/commands';
import { Age } from '@/ui/Age';
import { useT } from '@/ui/useT';
import css from './ListPane.module.css';

/** The message that belongs to no conversation yet, above the other drafts. */
export function NewDraft() {
  const t = useT();
  const setDesk = useSetDesk();
  const draft = useDraft(null, 'new');
  if (!draft) return null;
  return (
    <button
      type="button"
      className={css.newDraft}
      onClick={() => setDesk({ open: null, composer: { kind: 'new', conversation: null } })}
    >
      <span className={css.lines}>
        <span className={css.strong}>{t('inbox.newMessage', { to: draft.to.join(', ') || t('inbox.nobodyYet') })}</span>
        <span className={css.dimLine}>{draft.subject || draft.text.slice(0, 200) || t('inbox.emptyDraft')}</span>
      </span>
      <Age at={draft.updatedAt} />
    </button>
  );
}
