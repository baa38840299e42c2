import { onlyLoaded, scopeOf, useCommand, useDesk } from '@/commands';
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
      {moment === 'selecting' && <Selected />}
      {keysOf[moment].map((id) => (
        <Reminder key={id} id={id} />
      ))}
    </footer>
  );
}

/** How much is selected: so many rows, or all there is in the view. */
function Selected() {
  const t = useT();
  const count = useDesk(({ selection }) => selection.size);
  const scope = useDesk(scopeOf);
  const loaded = useDesk(onlyLoaded);
  const all = scope !== null && scope.except.length === 0;
  return (
    <span className={css.selected} role="status">
      {all ? t('inbox.selectedAll') : t(loaded ? 'inbox.selectedLoaded' : 'inbox.selected', { count })}
    </span>
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
