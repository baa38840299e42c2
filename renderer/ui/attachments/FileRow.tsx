import { IconAlertTriangle, IconDownload, IconExternalLink, IconFile, IconFileOff } from '@tabler/icons-react';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { mayOpen } from '@shared/logic/files/openable';
import { safeName } from '@shared/logic/files/safeName';
import { useLanguage, useT } from '../useT';
import { fileSize } from './fileSize';
import { useDragFile } from './useDragFile';
import { useTakeFile } from './useTakeFile';
import css from './FileRow.module.css';

/** A file as a row: name, size, what is the matter with it, how to save it and, where that is harmless, to open it. */
export function FileRow({ messageId, file }: { messageId: MessageId; file: Attachment }) {
  const t = useT();
  const language = useLanguage();
  const drag = useDragFile(messageId);
  const { id, name, bytes, state } = file;
  const { doubt, open, save } = useTakeFile(messageId);
  const gone = state === 'expired' || state === 'blocked';
  const Mark = gone ? IconFileOff : IconFile;
  return (
    <div className={css.row} {...(gone ? {} : drag(id))}>
      <Mark size={16} stroke={1.5} aria-hidden />
      <span className={css.name} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className={css.size}>{fileSize(bytes, language)}</span>
      {state !== 'local' && <span className={css.state}>{t(`conversation.file.${state}`)}</span>}
      {!gone && mayOpen(safeName(name)) && (
        <Take icon={IconExternalLink} name={t('conversation.file.open', { name })} onClick={() => void open(id)} />
      )}
      {!gone && <Take icon={IconDownload} name={t('conversation.file.save', { name })} onClick={() => void save(id)} />}
      {doubt !== null && (
        <span className={css.doubt} role="status">
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          {t(`conversation.file.doubt.${doubt}`)}
        </span>
      )}
    </div>
  );
}

function Take({ icon: Mark, name, onClick }: { icon: typeof IconFile; name: string; onClick(): void }) {
  return (
    <button type="button" className={css.save} aria-label={name} title={name} onClick={onClick}>
      <Mark size={16} stroke={1.5} />
    </button>
  );
}
