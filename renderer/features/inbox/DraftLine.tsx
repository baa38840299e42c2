import { IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import { useDrafts } from '@/cache';
import { useT } from '@/ui/useT';
import css from './ListPane.module.css';

/** The second line of a row in the drafts: first words of what is being written there. */
export function useDraftLines() {
  const t = useT();
  const drafts = useDrafts();
  const byConversation = useMemo(() => new Map(drafts.map((draft) => [draft.conversationId, draft])), [drafts]);
  return (row: Conversation) => {
    const draft = byConversation.get(row.id);
    if (!draft) return undefined;
    return (
      <>
        <IconPencil size={13} stroke={1.75} className={css.lineIcon} aria-hidden />
        {draft.kind === 'note' && `${t('inbox.noteDraft')}: `}
        <bdi>{draft.text.slice(0, 200) || t('inbox.emptyDraft')}</bdi>
      </>
    );
  };
}
