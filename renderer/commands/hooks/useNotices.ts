import { useStore } from 'zustand';
import { useDeskParts } from '../DeskProvider';
import type { Notice } from '../notice';

/** What the person must be told, oldest first. */
export function useNotices(): readonly Notice[] {
  return useStore(useDeskParts().notices.store, ({ notices }) => notices);
}

/** Takes a notice away before its time. */
export function useDismissNotice(): (id: string) => void {
  return useDeskParts().notices.dismiss;
}
