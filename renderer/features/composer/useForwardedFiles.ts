import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { AttachmentId, MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useBridge } from '@/bridge';
import type { DraftEditor } from './useDraftEditor';

const isAway = ({ state }: Attachment): boolean => state === 'remote' || state === 'fetching';

/**
 * Fetches the files of a forwarded message that still lie at its server, and puts each into the draft once it is here.
 * `fetching` until all are, `failed` when one cannot be had.
 */
export function useForwardedFiles({ draft, edit }: Pick<DraftEditor, 'draft' | 'edit'>, answered: Message | null) {
  const bridge = useBridge();
  const [awaited, setAwaited] = useState<readonly AttachmentId[]>([]);
  const [failed, setFailed] = useState(false);
  const source = draft.kind === 'forward' && answered?.id === draft.replyTo ? answered : null;
  const asked = useRef<MessageId | null>(null);

  useEffect(() => {
    // The row comes back with every file that arrives; its files are asked for once.
    if (source === null || asked.current === source.id) return;
    asked.current = source.id;
    const away = source.attachments.filter(isAway);
    setAwaited(away.map((file) => file.id));
    setFailed(false);
    for (const file of away)
      void bridge.call('messages', 'file', { messageId: source.id, attachmentId: file.id }).then(({ ok }) => {
        if (ok) return;
        setFailed(true);
        setAwaited((before) => before.filter((each) => each !== file.id));
      });
  }, [bridge, source]);

  useEffect(() => {
    const here = source?.attachments.filter((file) => awaited.includes(file.id) && file.state === 'local') ?? [];
    if (here.length === 0) return;
    const ids = here.map((file) => file.id);
    setAwaited((before) => before.filter((each) => !ids.includes(each)));
    edit((now) => ({ attachments: [...now.attachments.filter((file) => !ids.includes(file.id)), ...here] }));
  }, [source, awaited, edit]);

  return { fetching: awaited.length > 0, failed };
}
