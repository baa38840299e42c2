import { useState } from 'react';
import type { AttachmentId, MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';

/** What came of it, where the person has to know. */
export type FileDoubt = 'saveOnly' | 'mismatch' | 'noProgram' | 'failed' | 'disguised';

/** Opens or saves an attachment outside the desk, and remembers what there is to say about it. */
export function useTakeFile(messageId: MessageId, attachmentId: AttachmentId) {
  const bridge = useBridge();
  const [doubt, setDoubt] = useState<FileDoubt | null>(null);
  const ids = { messageId, attachmentId };
  const open = async () => {
    const reply = await bridge.call('messages', 'openFile', ids);
    if (!reply.ok) setDoubt('failed');
    else setDoubt(reply.value.outcome === 'opened' ? null : reply.value.outcome);
  };
  const save = async () => {
    const reply = await bridge.call('messages', 'saveFile', ids);
    if (!reply.ok) setDoubt('failed');
    else setDoubt(reply.value.saved && reply.value.disguised ? 'disguised' : null);
  };
  return { doubt, open, save };
}
