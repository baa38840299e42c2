import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { KeyHint } from '../KeyHint';
import { useT } from '../useT';
import { FileRow } from './FileRow';
import css from './AudioPlayer.module.css';

/** A recording in a format that is not played here, as a file with what to do instead. */
export function UnplayableAudio(props: { messageId: MessageId; file: Attachment; saveKey?: string | undefined }) {
  const t = useT();
  const { messageId, file, saveKey } = props;
  return (
    <div className={css.unplayable}>
      <FileRow messageId={messageId} file={file} />
      <p className={css.why} role="status">
        {t('conversation.audio.unplayable')} {saveKey !== undefined && <KeyHint label={saveKey} />}
      </p>
    </div>
  );
}
