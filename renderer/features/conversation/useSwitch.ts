import type { MessageId } from '@shared/domain/ids';
import { useDesk, useSetDesk } from '@/commands';

/** Puts a message into one of the desk's sets, or takes it out again. */
export function useSwitch(set: 'unfolded' | 'pictures' | 'whole', id: MessageId): () => void {
  const ids = useDesk((desk) => desk[set]);
  const setDesk = useSetDesk();
  return () => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setDesk({ [set]: next });
  };
}
