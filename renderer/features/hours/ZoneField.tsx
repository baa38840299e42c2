import { NativeSelect } from '@mantine/core';
import { useT } from '@/ui/useT';
import css from './Hours.module.css';

/** The IANA zone whose clocks the hours mean. */
export function ZoneField({ zone, onChange }: { zone: string; onChange(zone: string): void }) {
  const t = useT();
  const zones = Intl.supportedValuesOf('timeZone');
  const known = zones.includes(zone) ? zones : [zone, ...zones];
  return (
    <NativeSelect
      className={css.zone}
      size="xs"
      label={t('hours.zone')}
      value={zone}
      data={known}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
