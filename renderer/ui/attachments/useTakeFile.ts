import { useState } from 'react';
import type { AttachmentId, MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';

/** What came of it, where the person has to know. */
export type FileDoubt = 'saveOnly' | 'mismatch' | 'noProgram' | 'failed' | 'disguised';

/**
 * Opens or saves an attachment outside the desk, and remembers what there is to say about it. Both answer whether
 * there is nothing to say.
 */
export function useTakeFile(messageId: MessageId) {
  const bridge = useBridge();
  const [doubt, setDoubt] = useState<FileDoubt | null>(null);
  const say = (next: FileDoubt | null): boolean => {
    setDoubt(next);
    return next === null;
  };
  const open = async (attachmentId: AttachmentId) => {
    const reply = await bridge.call('messages', 'openFile', { messageId, attachmentId });
    if (!reply.ok) return say('failed');
    return say(reply.value.outcome === 'opened' ? null : reply.value.outcome);
  };
  const save = async (attachmentId: AttachmentId) => {
    const reply = await bridge.call('messages', 'saveFile', { messageId, attachmentId });
    if (!reply.ok) return say('failed');
    return say(reply.value.saved && reply.value.disguised ? 'disguised' : null);
  };
  return { doubt, open, save };
}
