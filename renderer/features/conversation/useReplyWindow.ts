import { capabilitiesOf } from '@shared/channels/capabilitiesOf';
import type { Conversation } from '@shared/domain/conversation';
import type { Ms } from '@shared/domain/ids';
import { needsHuman, replyUntil } from '@shared/logic/conversation/replyWindow';
import { useAccounts } from '@/cache';
import { useNow } from '@/ui/useNow';

/**
 * When the window that holds now ends (UTC ms), null where nothing limits an answer. `isPersonal`: the plain window is
 * over, and only what a person writes may still leave.
 */
export function useReplyWindow(conversation: Conversation): { windowEndsAt: Ms | null; isPersonal: boolean } {
  const capabilities = capabilitiesOf(useAccounts(), conversation);
  const now = useNow();
  const { windowEndsAt } = conversation;
  if (!capabilities || windowEndsAt === null || windowEndsAt > now) return { windowEndsAt, isPersonal: false };
  return {
    windowEndsAt: replyUntil(capabilities, windowEndsAt),
    isPersonal: needsHuman(capabilities, windowEndsAt, now),
  };
}
