import { Button } from '@mantine/core';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

/** A pause somebody wanted, with its end. */
export function Pause({ until, onEnd }: { until: number; onEnd(): void }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Setting label={t('notifications.quietUntil', { time: whenText(until, Date.now(), locale) })}>
      <Button size="xs" variant="default" onClick={onEnd}>
        {t('notifications.quietEnd')}
      </Button>
    </Setting>
  );
}
