import { useRef } from 'react';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useT } from '../useT';
import { durationText } from './duration';
import { UnplayableAudio } from './UnplayableAudio';
import { useAudio } from './useAudio';
import { useFileUrl } from './useFileUrl';
import css from './AudioPlayer.module.css';

type Props = {
  messageId: MessageId;
  file: Attachment;
  /** The key that saves the files of a message, where there is one. */
  saveKey?: string | undefined;
};

/**
 * A voice message: play, where it is, how long it lasts. The slider takes arrow keys, the button Space. One that cannot be
 * played here (decision 0048) is a file that says so.
 */
export function AudioPlayer({ messageId, file, saveKey }: Props) {
  const t = useT();
  const url = useFileUrl(messageId, file.id);
  const element = useRef<HTMLAudioElement>(null);
  const { playing, at, duration, unplayable, toggle, seek, listeners } = useAudio(element, file.durationMs);
  if (unplayable) return <UnplayableAudio {...{ messageId, file, saveKey }} />;
  const total = durationText(duration);
  const name = t(playing ? 'conversation.audio.pause' : 'conversation.audio.play');
  const Mark = playing ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={css.player} role="group" aria-label={t('conversation.audio.name', { duration: total })}>
      <button
        type="button"
        className={css.play}
        disabled={url === null}
        aria-label={name}
        title={name}
        onClick={toggle}
      >
        <Mark size={16} stroke={1.5} fill="currentColor" />
      </button>
      <input
        className={css.slider}
        type="range"
        min={0}
        max={Math.max(1, Math.round(duration))}
        step={100}
        value={Math.round(at)}
        aria-label={t('conversation.audio.position')}
        aria-valuetext={t('conversation.audio.progress', { at: durationText(at), duration: total })}
        onChange={(event) => seek(Number(event.currentTarget.value))}
      />
      <span className={css.time}>{playing || at > 0 ? durationText(at) : total}</span>
      {url !== null && (
        <audio ref={element} src={url} preload="metadata" {...listeners}>
          <track kind="captions" />
        </audio>
      )}
    </div>
  );
}
