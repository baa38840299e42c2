import type { OpenBlock } from '@shared/domain/openingHours';
import { useT } from '@/ui/useT';
import { BlockFields } from './BlockFields';
import { Tick } from './Tick';
import css from './Hours.module.css';

type Props = { of: string; open: readonly OpenBlock[]; onChange(open: OpenBlock[]): void };

/** Whether a special day is closed, or from when to when it is open. */
export function OwnHours({ of, open, onChange }: Props) {
  const t = useT();
  const [block] = open;
  return (
    <span className={css.own}>
      <Tick
        label={t('hours.halfDay')}
        name={t('hours.halfDayOf', { day: of })}
        checked={block !== undefined}
        onChange={(checked) => onChange(checked ? [{ from: 540, to: 720 }] : [])}
      />
      {block ? (
        <BlockFields block={block} of={of} onChange={(changed) => onChange([changed, ...open.slice(1)])} />
      ) : (
        <span className={css.closed}>{t('hours.closed')}</span>
      )}
    </span>
  );
}
