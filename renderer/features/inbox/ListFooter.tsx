import { useCommands, useDesk } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { type Moment, keysOf } from './keysThatMatter';
import css from './ListPane.module.css';

/** The four keys that matter now, by what the person is in the middle of. */
export function ListFooter() {
  const t = useT();
  const moment = useDesk((desk): Moment => {
    if (desk.selection.size > 0) return 'selecting';
    return desk.open === null ? 'browsing' : 'reading';
  });
  const commands = useCommands();
  const shown = keysOf[moment].flatMap((id) => commands.find(({ command }) => command.id === id) ?? []);
  return (
    <footer className={css.footer} aria-label={t('inbox.keysNow')}>
      {shown.map(({ command, label, keys, run }) => (
        <button key={command.id} type="button" className={css.hint} tabIndex={-1} onClick={run}>
          <KeyHint label={keys} />
          {label}
        </button>
      ))}
    </footer>
  );
}
