import type { AttachmentId, MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';

/** Saves an attachment where the person picks. */
export function useSaveFile(messageId: MessageId): (attachmentId: AttachmentId) => void {
  const bridge = useBridge();
  return (attachmentId) => void bridge.call('messages', 'saveFile', { messageId, attachmentId });
}
