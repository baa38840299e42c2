import { IconMicrophone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useCommand } from '@/commands';
import { durationText } from '@/ui/attachments';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import type { RecorderState } from './useRecorder';
import css from './VoiceLine.module.css';

/** What the recorder is at: how long it listens, how to end it, or why it cannot. Nothing where it rests. */
export function VoiceLine({ state }: { state: RecorderState }) {
  const t = useT();
  const attach = useCommand('recordVoice');
  const discard = useCommand('discardVoice');
  if (state.at === 'rest') return null;
  return (
    <div className={css.line} role="group" aria-label={t('voice.name')}>
      <IconMicrophone size={16} stroke={1.5} aria-hidden className={css.mark} data-on={state.at === 'recording'} />
      <span role="status">{state.at === 'refused' ? t(`voice.${state.why}`) : t(`voice.${state.at}`)}</span>
      {state.at === 'recording' && (
        <>
          <Elapsed since={state.since} />
          <button type="button" className={css.act} onClick={attach.run}>
            {t('voice.attach')}
            <KeyHint label={attach.keys} />
          </button>
          <button type="button" className={css.act} onClick={discard.run}>
            {t('voice.discard')}
            <KeyHint label={discard.keys} />
          </button>
        </>
      )}
    </div>
  );
}

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className={css.time}>{durationText(Math.max(0, now - since))}</span>;
}
