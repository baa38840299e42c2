import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocalStorage } from '@mantine/hooks';
import { missingIn } from '@shared/logic/business/missingIn';
import { useBusiness } from '@/cache';
import { useCommand, useOffer } from '@/commands';
import { useT } from '@/ui/useT';
import css from './DetailsLine.module.css';

/** Said once a start is enough: the next message shows nothing. */
let said = false;

/** What business mail has to name by law and this one does not: one calm line that can be put away for good. */
export function DetailsLine({ signature }: { signature: string }) {
  const t = useT();
  const settings = useCommand('settings');
  const business = useBusiness();
  const [off, setOff] = useLocalStorage({
    key: 'tresen.noDetailsLine',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [shown, setShown] = useState(!said);
  const missing = business ? missingIn(business, signature) : [];
  const visible = !off && shown && missing.length > 0;
  const never = useOffer('detailsOff', missing.length > 0 ? () => setOff(!off) : null);
  const later = useOffer('detailsLater', visible ? () => setShown(false) : null);
  useEffect(() => () => void (said ||= visible), [visible]);
  if (!visible) return null;
  const names = missing.map((field) => t(`settings.business.${field}`)).join(', ');
  return (
    <p className={css.line}>
      <span>{t('composer.details', { count: missing.length, names })}</span>
      <button type="button" className={css.way} onClick={settings.run}>
        {t('composer.detailsAdd')}
      </button>
      <button type="button" className={css.way} onClick={never.run}>
        {t('composer.detailsOff')}
      </button>
      <button
        type="button"
        className={css.close}
        aria-label={t('composer.detailsLater')}
        title={t('composer.detailsLater')}
        onClick={later.run}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </button>
    </p>
  );
}
