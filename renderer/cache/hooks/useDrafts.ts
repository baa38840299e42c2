import { useMemo } from 'react';
import type { Draft, DraftKind } from '@shared/domain/draft';
import type { ConversationId } from '@shared/domain/ids';
import { useCache } from '../CacheProvider';
import { draftRows } from '../rows';
import { useAliased } from './useAliased';
import { useLive } from './useLive';

const none: readonly Draft[] = [];

function useDraftRows(): readonly Draft[] | undefined {
  const { registry, context } = useCache();
  return useLive(registry.of('drafts', () => draftRows(context))) ?? undefined;
}

/** All drafts, newest first. */
export function useDrafts(): readonly Draft[] {
  return useDraftRows() ?? none;
}

/** The draft of an editor: the note's, or the one shared by reply, replyAll and forward; 'new' with null. */
export function useDraft(id: ConversationId | null, kind: DraftKind): Draft | null | undefined {
  const rows = useDraftRows();
  const now = useAliased(id);
  return useMemo(
    () =>
      rows &&
      (rows.find((draft) => draft.conversationId === now && (draft.kind === 'note') === (kind === 'note')) ?? null),
    [rows, now, kind],
  );
}
