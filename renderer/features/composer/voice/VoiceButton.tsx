import { IconMicrophone } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { useT } from '@/ui/useT';
import css from '../Tool.module.css';

/** Begins a voice message, and ends it. */
export function VoiceButton({ active }: { active: boolean }) {
  const t = useT();
  const { run, keys } = useCommand('recordVoice');
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={t('voice.record')}
      aria-pressed={active}
      title={`${t('voice.record')} (${keys})`}
      onClick={run}
    >
      <IconMicrophone size={17} stroke={1.5} />
    </button>
  );
}
