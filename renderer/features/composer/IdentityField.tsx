import { useId } from 'react';
import type { Identity } from '@shared/domain/identity';
import { KeyHint } from '@/ui/KeyHint';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import css from './Fields.module.css';

type Props = { value: Identity; choices: readonly Identity[]; onChange(address: string): void };

/** The address it is written from, where there are several. */
export function IdentityField({ value, choices, onChange }: Props) {
  const t = useT();
  const id = useId();
  const { keys } = useCommand('nextIdentity');
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {t('composer.from')}
      </label>
      <Select
        id={id}
        value={value.address}
        choices={choices.map(({ name, address }) => ({ value: address, label: `${name} <${address}>` }))}
        onChange={onChange}
      />
      <KeyHint label={keys} />
    </div>
  );
}
