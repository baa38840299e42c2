import { useCallback, useMemo, useState } from 'react';
import type { Message } from '@shared/domain/message';
import { KeyHint } from '@/ui/KeyHint';
import { MessageFrame } from '@/ui/MessageFrame';
import { useOpenLink } from '@/ui/useOpenLink';
import { useReadableColours } from '@/ui/useReadableColours';
import { useT } from '@/ui/useT';
import { useSender } from '@/cache';
import { useCommand, useDesk, usePreferences } from '@/commands';
import { MessageText } from './MessageText';
import { PicturesLine } from './PicturesLine';
import { useLook } from './useLook';
import css from './MessageBody.module.css';

/** A mail with a design of its sender's: as that, by our own styles (`v`), or as plain text (`Shift+v`). */
export function Designed({ message }: { message: Message }) {
  const t = useT();
  const openLink = useOpenLink();
  const asked = useDesk((desk) => desk.pictures.has(message.id));
  const sender = useSender(message.author.address);
  const { textZoom } = usePreferences();
  const { look, show } = useLook(message.id);
  const colours = useReadableColours();
  const [blocked, setBlocked] = useState(0);
  const onBlocked = useCallback((images: number) => setBlocked(images), []);
  const text = <MessageText id={message.id} text={message.text} />;
  const pictures = asked || sender?.pictures === true;
  const frameLook = useMemo(
    () => ({ pictures, readable: look === 'readable' ? colours : null }),
    [pictures, look, colours],
  );
  return (
    <>
      {look === 'plain' ? (
        text
      ) : (
        <MessageFrame
          key={JSON.stringify(frameLook)}
          message={message}
          title={t('conversation.frameTitle', { author: message.author.name })}
          fallback={text}
          onBlocked={onBlocked}
          look={frameLook}
          zoom={textZoom}
          openLink={openLink}
        />
      )}
      <div className={css.below}>
        {blocked > 0 && look !== 'plain' && !pictures && <PicturesLine message={message} count={blocked} />}
        <span className={css.switches}>
          {look !== 'designed' && <Switch label={t('conversation.showDesigned')} onClick={() => show('designed')} />}
          {look !== 'readable' && (
            <Switch label={t('conversation.showReadable')} command="readable" onClick={() => show('readable')} />
          )}
          {look !== 'plain' && (
            <Switch label={t('conversation.showPlain')} command="plain" onClick={() => show('plain')} />
          )}
        </span>
      </div>
    </>
  );
}

function Switch({ label, command = 'readable', onClick }: { label: string; command?: string; onClick(): void }) {
  const { keys } = useCommand(command);
  return (
    <button type="button" className={css.switch} onClick={onClick}>
      {label}
      <KeyHint label={keys} />
    </button>
  );
}
