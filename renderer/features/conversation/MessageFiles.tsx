import type { Message } from '@shared/domain/message';
import { useCommand } from '@/commands';
import { AttachmentList } from '@/ui/attachments';
import { SaveAll } from './SaveAll';

/** The files of a message, and where there are several, saving them all. */
export function MessageFiles({ id, attachments }: Pick<Message, 'id' | 'attachments'>) {
  const { keys } = useCommand('saveFiles');
  return (
    <>
      <AttachmentList messageId={id} attachments={attachments} saveKey={keys} />
      {attachments.length > 1 && <SaveAll message={id} />}
    </>
  );
}
