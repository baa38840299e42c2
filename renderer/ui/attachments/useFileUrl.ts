import { useEffect, useState } from 'react';
import type { AttachmentId, MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';

/** The address from which the window may read an attachment; null until it is known, or when there is none. */
export function useFileUrl(messageId: MessageId, attachmentId: AttachmentId): string | null {
  const bridge = useBridge();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge.call('messages', 'file', { messageId, attachmentId }).then((result) => {
      if (!gone && result.ok) setUrl(result.value.url);
    });
    return () => {
      gone = true;
    };
  }, [bridge, messageId, attachmentId]);
  return url;
}
