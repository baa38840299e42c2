import { useLocale } from '@/ui/format/locale';
import { fullText, whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import type { DryRunResult } from './useDryRun';
import { useOpenMessage } from './useOpenMessage';
import css from './Away.module.css';

/** A note that would have gone: when, to whom, by which rule and in which words. */
export function DryRunRow({ row, isFirst }: { isFirst: boolean; row: DryRunResult['sent'][number] }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const open = useOpenMessage();
  const { at, customer, account, rule, text, conversationId, messageId } = row;
  return (
    <li>
      <button
        type="button"
        className={css.logRow}
        data-autofocus={isFirst || undefined}
        onClick={() => open(conversationId, messageId)}
      >
        <time className={css.logWhen} dateTime={new Date(at).toISOString()} title={fullText(at, locale)}>
          {whenText(at, now, locale)}
        </time>
        <span className={css.logWho}>
          <bdi className={css.absenceName}>{customer || t('away.unknown')}</bdi>
          <bdi className={css.faint}>{account}</bdi>
        </span>
        <span className={css.logWhat}>
          <span className={css.faint}>{t('away.byRule', { rule })}</span>
          <bdi className={css.words} title={text}>
            {text}
          </bdi>
        </span>
      </button>
    </li>
  );
}
