import { useRef, useSyncExternalStore } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { Aim } from '../context';
import { useDeskParts } from '../DeskProvider';

/** What an action acts on now: the selection, else the open conversation, else the focused row. */
export function useTargets(): readonly Conversation[] {
  const { context, onChange } = useDeskParts();
  const last = useRef<readonly Conversation[]>([]);
  const read = (): readonly Conversation[] => {
    const next = context.targets();
    const same = next.length === last.current.length && next.every((row, index) => row === last.current[index]);
    if (!same) last.current = next;
    return last.current;
  };
  return useSyncExternalStore(onChange, read);
}

/** What an action acts on at the moment it is taken, as changes want it. */
export function useAim(): () => Aim {
  return useDeskParts().context.aim;
}
