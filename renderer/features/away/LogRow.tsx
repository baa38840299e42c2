import type { LoggedNote } from '@shared/ipc/away';
import { useLocale } from '@/ui/format/locale';
import { fullText, whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { useOpenMessage } from './useOpenMessage';
import css from './Away.module.css';

/** One note: to whom and when, what became of it, and why it did not go. */
export function LogRow({ note, isFirst }: { isFirst: boolean; note: LoggedNote }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const open = useOpenMessage();
  const { at, customer, account, rule, outcome, reason } = note;
  const why = reason ? t(`away.reason.${reason}`) : rule && t('away.byRule', { rule });
  return (
    <li>
      <button
        type="button"
        className={css.logRow}
        data-autofocus={isFirst || undefined}
        onClick={() => open(note.conversationId, note.messageId)}
      >
        <time className={css.logWhen} dateTime={new Date(at).toISOString()} title={fullText(at, locale)}>
          {whenText(at, now, locale)}
        </time>
        <span className={css.logWho}>
          <bdi className={css.absenceName}>{customer || note.to || t('away.unknown')}</bdi>
          <bdi className={css.faint}>{account}</bdi>
        </span>
        <span className={css.logWhat}>
          <span className={css.outcome} data-outcome={outcome}>
            {t(`away.outcome.${outcome}`)}
          </span>
          <span className={css.faint}>{why}</span>
        </span>
      </button>
    </li>
  );
}
