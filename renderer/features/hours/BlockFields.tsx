import { IconX } from '@tabler/icons-react';
import type { OpenBlock } from '@shared/domain/openingHours';
import { IconButton, iconLook } from '@/ui/IconButton';
import { TimeField } from '@/ui/TimeField';
import { useT } from '@/ui/useT';
import css from './Hours.module.css';

type Props = {
  block: OpenBlock;
  /** The name of the day, for those who hear the page. */
  of: string;
  error?: string | undefined;
  onChange(block: OpenBlock): void;
  onRemove?(): void;
};

/** From when to when it is open; midnight as an end is written 24:00. */
export function BlockFields({ block, of, error, onChange, onRemove }: Props) {
  const t = useT();
  const { from, to } = block;
  return (
    <span className={css.block}>
      <TimeField
        label={t('hours.from', { day: of })}
        hideLabel
        minute={from}
        error={error}
        onChange={(minute) => onChange({ from: minute, to })}
      />
      <span aria-hidden>–</span>
      <TimeField
        label={t('hours.to', { day: of })}
        hideLabel
        endOfDay
        minute={to === 0 ? 1440 : to}
        onChange={(minute) => onChange({ from, to: minute % 1440 })}
      />
      {to !== 0 && to <= from && (
        <span className={css.nextDay} title={t('hours.nextDay')}>
          +1
        </span>
      )}
      {onRemove && (
        <IconButton label={t('hours.removeBlock', { day: of })} icon={<IconX {...iconLook} />} onClick={onRemove} />
      )}
    </span>
  );
}
