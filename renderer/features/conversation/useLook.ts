import type { MessageId } from '@shared/domain/ids';
import { useDesk, useSetDesk } from '@/commands';

/** How a mail with a design is shown: as its sender made it, by our own styles, or as plain text. */
export type Look = 'designed' | 'readable' | 'plain';

/** The look of a message, and how to give it another. */
export function useLook(id: MessageId): { look: Look; show(look: Look): void } {
  const plain = useDesk((desk) => desk.plain);
  const readable = useDesk((desk) => desk.readable);
  const setDesk = useSetDesk();
  const put = (ids: ReadonlySet<MessageId>, wanted: boolean): ReadonlySet<MessageId> => {
    const next = new Set(ids);
    if (wanted) next.add(id);
    else next.delete(id);
    return next;
  };
  return {
    look: plain.has(id) ? 'plain' : readable.has(id) ? 'readable' : 'designed',
    show: (look) => setDesk({ plain: put(plain, look === 'plain'), readable: put(readable, look === 'readable') }),
  };
}
