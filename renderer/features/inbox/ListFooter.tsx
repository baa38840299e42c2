import { foundCount, onlyLoaded, scopeOf, useCommand, useDesk } from '@/commands';
import { countText, useLocale } from '@/ui/format/locale';
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

/** How much is selected: so many rows, all there is in the view, or all a search finds. */
function Selected() {
  const t = useT();
  const count = useDesk(({ selection }) => selection.size);
  const scope = useDesk(scopeOf);
  const loaded = useDesk(onlyLoaded);
  const found = useDesk(foundCount);
  const { language } = useLocale();
  const all = scope !== null && scope.except.length === 0;
  const words = (): string => {
    if (found !== null) return t('inbox.selectedFound', { count: found, number: countText(found, language) });
    return all ? t('inbox.selectedAll') : t(loaded ? 'inbox.selectedLoaded' : 'inbox.selected', { count });
  };
  return (
    <span className={css.selected} role="status">
      {words()}
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
