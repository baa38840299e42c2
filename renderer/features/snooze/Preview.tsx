import type { Result } from '@shared/errors/result';
import type { TypedDate } from '@shared/logic/time/typedDate';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import css from './Snooze.module.css';

/** What is typed, said in full, with what there is to know about it; or why it is no date. */
export function Preview({ id, result }: { id: string; result: Result<TypedDate> | null }) {
  const t = useT();
  const locale = useLocale();
  if (!result) return <p id={id} className={css.preview} role="status" />;
  if (!result.ok)
    return (
      <p id={id} className={css.preview} role="status" data-tone="problem">
        {t(`error.${result.error.code}`, result.error.facts)}
      </p>
    );
  const { at, moved, outside } = result.value;
  const day = moved && dateFormat({ ...locale, zone: 'UTC' }, { weekday: 'long' }).format(Date.parse(moved.day));
  const name = moved?.special?.name[locale.language];
  return (
    <p id={id} className={css.preview} role="status">
      <strong>{fullText(at, locale)}</strong>
      {moved && <span>{name ? t('snooze.closedFor', { day, name }) : t('snooze.closedOn', { day })}</span>}
      {outside && <span>{t('snooze.outside')}</span>}
    </p>
  );
}
