import { IconArrowUp } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { keepFocus } from '@/ui/keepFocus';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './ListPane.module.css';

/** How many conversations wait to enter at the top; nothing moves until this is pressed or the desk is left alone. */
export function FreshBar({ count, onShow }: { count: number; onShow(): void }) {
  const t = useT();
  const { keys } = useCommand('showFresh');
  return (
    <button type="button" className={css.fresh} onMouseDown={keepFocus} onClick={onShow}>
      <IconArrowUp size={14} stroke={2} aria-hidden />
      {t('inbox.fresh', { count })}
      <KeyHint label={keys} />
    </button>
  );
}
