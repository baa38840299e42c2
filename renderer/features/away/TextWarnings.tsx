import type { CheckedText } from '@shared/logic/away/texts';
import { useT } from '@/ui/useT';
import css from './Away.module.css';

/** What to know of a text before it is sent by itself. */
export function TextWarnings({ checked }: { checked: CheckedText }) {
  const t = useT();
  const { text, blank, blankSometimes, advertising } = checked;
  const named = (names: CheckedText['blank']): string => names.map((name) => t(`templates.${name}`)).join(', ');
  const parts = advertising.join(', ');
  return (
    <>
      {text === null && <p className={css.problem}>{t('away.faulty')}</p>}
      {blank.length > 0 && <p className={css.problem}>{t('away.blank', { names: named(blank) })}</p>}
      {blankSometimes.length > 0 && (
        <p className={css.warning}>{t('away.blankSometimes', { names: named(blankSometimes) })}</p>
      )}
      {parts !== '' && <p className={css.warning}>{t('away.advertising', { parts })}</p>}
    </>
  );
}
