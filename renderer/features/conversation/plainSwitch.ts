import { create } from 'zustand';
import type { MessageId } from '@shared/domain/ids';

/** The messages shown as plain text instead of their sender's design; kept while the window is open. */
const usePlain = create<{ ids: ReadonlySet<MessageId> }>(() => ({ ids: new Set() }));

/** Goes from the sender's design to plain text and back. */
export function togglePlain(id: MessageId): void {
  usePlain.setState(({ ids }) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { ids: next };
  });
}

/** Whether a message is shown as plain text, and the switch. */
export function usePlainSwitch(id: MessageId): [plain: boolean, toggle: () => void] {
  const plain = usePlain(({ ids }) => ids.has(id));
  return [plain, () => togglePlain(id)];
}
