import { useEffect } from 'react';
import { IconLock } from '@tabler/icons-react';
import type { Conversation } from '@shared/domain/conversation';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useCommand, useComposerHandle, useDesk, useHeldKeys, useSetDesk } from '@/commands';
import type { Sentence } from './limits';
import css from './Dock.module.css';

/** No answer can be written here: says so before anyone types, and what can be done instead. */
export function Closed({ conversation, why }: { conversation: Conversation; why: Sentence }) {
  const t = useT();
  const note = useCommand('note');
  const onWeb = useCommand('openOnWeb');
  const callBack = useCommand('callBack');
  const setDesk = useSetDesk();
  const asked = useDesk((desk) => desk.composer !== null);
  const { giveUp } = useHeldKeys();
  // Who began to write blindly must not give commands with it.
  useEffect(() => {
    if (asked) giveUp();
  }, [asked, giveUp]);
  useComposerHandle({ canSend: () => false, send: () => undefined, close: () => setDesk({ composer: null }) });
  return (
    <section
      className={css.dock}
      data-public={conversation.visibility === 'public'}
      aria-label={t('composer.region')}
      aria-live={asked ? 'polite' : 'off'}
    >
      <IconLock size={16} stroke={1.5} aria-hidden />
      <span className={css.why}>{t(why.key, why.facts)}</span>
      {callBack.enabled && (
        <button type="button" className={css.second} onClick={callBack.run}>
          {callBack.label}
          <KeyHint label={callBack.keys} />
        </button>
      )}
      {onWeb.enabled && (
        <button type="button" className={css.second} onClick={onWeb.run}>
          {onWeb.label}
          <KeyHint label={onWeb.keys} />
        </button>
      )}
      <button type="button" className={css.second} onClick={note.run}>
        {note.label}
        <KeyHint label={note.keys} />
      </button>
    </section>
  );
}
