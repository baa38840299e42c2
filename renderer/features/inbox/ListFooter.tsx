import { useCommand, useDesk } from '@/commands';
import { keepFocus } from '@/ui/keepFocus';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { keysOf, type Moment, type ReminderId } from './keysThatMatter';
import css from './ListPane.module.css';

/** The four keys that matter now, by what the person is in the middle of. */
export function ListFooter() {
  const t = useT();
  const moment = useDesk((desk): Moment => {
    if (desk.selection.size > 0) return 'selecting';
    return desk.open === null ? 'browsing' : 'reading';
  });
  return (
    <footer className={css.footer} aria-label={t('inbox.keysNow')}>
      {keysOf[moment].map((id) => (
        <Reminder key={id} id={id} />
      ))}
    </footer>
  );
}

function Reminder({ id }: { id: ReminderId }) {
  const t = useT();
  const { keys, label, run } = useCommand(id);
  return (
    <button type="button" className={css.hint} tabIndex={-1} title={label} onMouseDown={keepFocus} onClick={run}>
      <KeyHint label={keys} />
      {t(`inbox.key.${id}`)}
    </button>
  );
}
