import { IconEyeOff } from '@tabler/icons-react';
import type { MessageId } from '@shared/domain/ids';
import { useCommand } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useSwitch } from './useSwitch';
import css from './WarnedLine.module.css';

/** What the author warns of; text and files stay folded below it until somebody wants them. */
export function WarnedLine({ id, warning, open }: { id: MessageId; warning: string; open: boolean }) {
  const t = useT();
  const toggle = useSwitch('unfolded', id);
  const { keys } = useCommand('quotes');
  return (
    <p className={css.line}>
      <IconEyeOff size={16} stroke={1.5} className={css.icon} aria-hidden />
      <span className={css.words}>
        {t('conversation.warning')} <strong dir="auto">{warning}</strong>
      </span>
      <button type="button" className={css.show} aria-expanded={open} onClick={toggle}>
        {t(open ? 'conversation.hideWarned' : 'conversation.showWarned')}
        <KeyHint label={keys} />
      </button>
    </p>
  );
}
