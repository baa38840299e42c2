import { useEffect } from 'react';
import { useDesk, useKeyNames, useSetDesk } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './KeyTip.module.css';

const shownForMs = 4000;

/** The key of what was just done by the pointer, at the button itself, for a moment. */
export function KeyTip() {
  const t = useT();
  const hint = useDesk((desk) => desk.hint);
  const setDesk = useSetDesk();
  const spelled = useKeyNames();
  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setDesk({ hint: null }), shownForMs);
    return () => clearTimeout(timer);
  }, [hint, setDesk]);
  if (!hint) return null;
  const left = Math.max(8, Math.min(hint.left, window.innerWidth - 240));
  const top = Math.min(hint.top + 6, window.innerHeight - 36);
  return (
    <div className={css.tip} role="status" style={{ left: `${left}px`, top: `${top}px` }}>
      {t('keymap.faster')} <KeyHint label={spelled(hint.keys)} />
    </div>
  );
}
