import { useEffect, useRef } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import { useApply } from '@/commands';

/** Passing by is not reading: so long it must be on the screen, in ms. */
const glance = 600;

/**
 * Marks the open conversation as read once it was really on the screen. What the person then calls unread stays so
 * until something new comes.
 */
export function useMarkRead({ id, ...own }: Conversation, other: Conversation | null): void {
  // One half of a link is never read without the other.
  const unread = own.unread + (other?.unread ?? 0);
  const lastMessageAt = Math.max(own.lastMessageAt, other?.lastMessageAt ?? 0);
  const apply = useApply();
  const seen = useRef(-1);
  const isUnread = unread > 0;
  useEffect(() => {
    if (!isUnread || seen.current === lastMessageAt) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.hidden) return;
      timer = setTimeout(() => {
        seen.current = lastMessageAt;
        void apply({ type: 'setRead', ids: [id], read: true });
      }, glance);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [apply, id, isUnread, lastMessageAt]);
}
