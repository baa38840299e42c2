import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useT } from '../useT';
import { thumbSize } from './thumbSize';
import { useDragFile } from './useDragFile';
import { useFileUrl } from './useFileUrl';
import css from './Picture.module.css';

/** A picture in the thread, named by what its author says it shows; its space is there before it is. A click or Enter enlarges it. */
export function PictureThumb({ messageId, file, onOpen }: { messageId: MessageId; file: Attachment; onOpen(): void }) {
  const t = useT();
  const url = useFileUrl(messageId, file.id);
  const drag = useDragFile(messageId);
  const size = thumbSize(file.width, file.height);
  return (
    <button
      type="button"
      className={css.thumb}
      style={size}
      aria-label={t('conversation.picture.enlarge', { name: file.alt ?? file.name })}
      title={file.alt ?? file.name}
      onClick={onOpen}
      {...drag(file.id)}
    >
      {url !== null && <img src={url} alt="" {...size} decoding="async" draggable={false} />}
    </button>
  );
}
