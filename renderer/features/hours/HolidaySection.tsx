import { NativeSelect } from '@mantine/core';
import type { HolidayPlace, OpeningHours } from '@shared/domain/openingHours';
import { holidaysOf, type Place } from '@shared/logic/time/holidays';
import { wallTime } from '@shared/logic/time/zoned';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { NextHolidays } from './NextHolidays';
import type { KeepHours } from './useHours';
import { usePlaces } from './usePlaces';
import css from './Hours.module.css';

type Props = { holidays: OpeningHours['holidays']; zone: string; onKeep: KeepHours };

/** Holidays are worked out for so many years ahead. */
const years = 10;

/** Whose public holidays hold here, down to the region, with the next of them. */
export function HolidaySection({ holidays, zone, onKeep }: Props) {
  const t = useT();
  const place = holidays?.place ?? null;
  const country = place?.country ?? null;
  const state = place?.state ?? null;
  const known = {
    countries: usePlaces('country', null, null),
    states: usePlaces('state', country, null),
    regions: usePlaces('region', country, state),
  };
  const choose = async (next: HolidayPlace | null) => {
    if (!next) return onKeep({ holidays: null });
    const { year } = wallTime(Date.now(), zone);
    onKeep({ holidays: await holidaysOf(next, year - 1, year + years) });
  };
  return (
    <DialogSection title={t('hours.holidays')}>
      <div className={css.places}>
        <PlaceField
          label={t('hours.country')}
          none={t('hours.noHolidays')}
          code={place?.country ?? null}
          places={known.countries}
          onChange={(country) => void choose(country === null ? null : { country, state: null, region: null })}
        />
        {place && known.states.length > 0 && (
          <PlaceField
            label={t('hours.state')}
            none={t('hours.wholeCountry')}
            code={place.state}
            places={known.states}
            onChange={(state) => void choose({ ...place, state, region: null })}
          />
        )}
        {place?.state && known.regions.length > 0 && (
          <PlaceField
            label={t('hours.region')}
            none={t('hours.wholeState')}
            code={place.region}
            places={known.regions}
            onChange={(region) => void choose({ ...place, region })}
          />
        )}
      </div>
      {holidays && (
        <NextHolidays
          holidays={holidays}
          zone={zone}
          onWorked={(worked) => onKeep({ holidays: { ...holidays, worked } })}
        />
      )}
    </DialogSection>
  );
}

type FieldProps = {
  label: string;
  none: string;
  code: string | null;
  places: readonly Place[];
  onChange(code: string | null): void;
};

function PlaceField({ label, none, code, places, onChange }: FieldProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={code ?? ''}
      data={[{ value: '', label: none }, ...places.map((place) => ({ value: place.code, label: place.name }))]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
