import type { DragEvent } from 'react';
import type { AttachmentId, MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';

/** Lets an element be dragged out of the window as its file: the pointer gets it from main, never from the page. */
export function useDragFile(messageId: MessageId) {
  const bridge = useBridge();
  return (attachmentId: AttachmentId) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.preventDefault();
      void bridge.call('messages', 'dragFile', { messageId, attachmentId });
    },
  });
}
