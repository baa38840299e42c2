import { useId } from 'react';
import type { AwayWhen } from '@shared/domain/away';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';
import css from './Away.module.css';

const kinds = ['outsideHours', 'absence', 'noReply', 'always'] as const;
/** Half an hour, until somebody says otherwise. */
const firstMinutes = 30;

/** When a rule answers; for want of an answer, after how many minutes. */
export function WhenField({ when, onChange }: { when: AwayWhen; onChange(when: AwayWhen): void }) {
  const t = useT();
  const id = useId();
  return (
    <>
      <label className={dialog.label} htmlFor={id}>
        {t('away.when')}
      </label>
      <Select
        id={id}
        value={when.kind}
        choices={kinds.map((kind) => ({ value: kind, label: t(`away.when.${kind}`) }))}
        onChange={(value) => {
          const kind = kinds.find((each) => each === value) ?? 'always';
          onChange(kind === 'noReply' ? { kind, minutes: firstMinutes } : { kind });
        }}
      />
      {when.kind === 'noReply' && (
        <label className={css.minutes}>
          <input
            type="number"
            className={dialog.field}
            min={1}
            max={1440}
            required
            value={Number.isNaN(when.minutes) ? '' : when.minutes}
            onChange={(event) => onChange({ kind: 'noReply', minutes: event.currentTarget.valueAsNumber })}
          />
          <span>{t('away.minutes')}</span>
        </label>
      )}
    </>
  );
}
