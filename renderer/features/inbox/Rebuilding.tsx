import { useCacheStatus } from '@/cache';
import { intlTag, useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import css from './ListPane.module.css';

/** Says that the list is still being filled, and how much is to come. */
export function Rebuilding() {
  const t = useT();
  const { language } = useLocale();
  const { left } = useCacheStatus();
  return (
    <p className={css.rebuilding} role="status">
      {left > 0
        ? t('inbox.rebuildingLeft', { rows: new Intl.NumberFormat(intlTag(language)).format(left) })
        : t('inbox.rebuilding')}
    </p>
  );
}
