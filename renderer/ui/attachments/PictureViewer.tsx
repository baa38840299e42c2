import type { KeyboardEvent } from 'react';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import { Modal } from '@mantine/core';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useT } from '../useT';
import { useFileUrl } from './useFileUrl';
import { useSaveFile } from './useSaveFile';
import css from './Picture.module.css';

type Props = {
  messageId: MessageId;
  pictures: readonly Attachment[];
  at: number;
  onMove(at: number): void;
  onClose(): void;
};

/** One picture over the desk; arrow keys go to the others of the message, Esc closes. */
export function PictureViewer({ messageId, pictures, at, onMove, onClose }: Props) {
  const t = useT();
  const save = useSaveFile(messageId);
  const picture = pictures[at];
  if (!picture) return null;
  const step = (by: number) => onMove((at + by + pictures.length) % pictures.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  const many = pictures.length > 1;
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={onClose}
      onKeyDown={onKeyDown}
      padding={0}
      aria-label={t('conversation.picture.view', { name: picture.name })}
      classNames={{ content: css.viewer, body: css.body }}
    >
      <div className={css.bar}>
        <span className={css.name}>
          <bdi>{picture.name}</bdi>
        </span>
        {many && <span>{`${at + 1} / ${pictures.length}`}</span>}
        {many && <Tool icon={IconChevronLeft} name={t('conversation.previous')} onClick={() => step(-1)} />}
        {many && <Tool icon={IconChevronRight} name={t('conversation.next')} onClick={() => step(1)} />}
        <Tool
          icon={IconDownload}
          name={t('conversation.file.save', { name: picture.name })}
          onClick={() => save(picture.id)}
        />
        <Tool icon={IconX} name={t('common.close')} onClick={onClose} />
      </div>
      <Enlarged key={picture.id} messageId={messageId} picture={picture} />
    </Modal>
  );
}

function Tool({ icon: Mark, name, onClick }: { icon: typeof IconX; name: string; onClick(): void }) {
  return (
    <button type="button" className={css.tool} aria-label={name} title={name} onClick={onClick}>
      <Mark size={18} stroke={1.5} />
    </button>
  );
}

function Enlarged({ messageId, picture }: { messageId: MessageId; picture: Attachment }) {
  const url = useFileUrl(messageId, picture.id);
  return (
    <div className={css.stage}>
      {url !== null && (
        <img
          src={url}
          alt={picture.alt ?? picture.name}
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
        />
      )}
    </div>
  );
}
