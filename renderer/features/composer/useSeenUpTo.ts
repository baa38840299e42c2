import { useEffect, useRef } from 'react';
import type { Message } from '@shared/domain/message';

/**
 * When the newest customer message that was on the screen was received (UTC ms, 0 when none). What came while the
 * window was hidden has not been seen, and holds an answer back.
 */
export function useSeenUpTo(messages: readonly Message[]): () => number {
  const seen = useRef(0);
  useEffect(() => {
    const look = () => {
      if (document.hidden) return;
      const received = messages.filter(({ direction }) => direction === 'in').map(({ receivedAt }) => receivedAt);
      seen.current = Math.max(seen.current, ...received);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [messages]);
  return () => seen.current;
}
