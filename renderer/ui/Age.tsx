import { ageText } from './format/age';
import { useLocale } from './format/locale';
import { fullText } from './format/when';
import { useNow } from './useNow';
import css from './Age.module.css';

/** How old something is, in a column of its own width class; the full date is its title. `at`: UTC ms. */
export function Age({ at }: { at: number }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <time className={css.age} dateTime={new Date(at).toISOString()} title={fullText(at, locale)}>
      {ageText(at, now, locale)}
    </time>
  );
}
