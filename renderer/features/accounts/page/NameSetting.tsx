import { Button } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { Account } from '@shared/domain/account';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';
import css from './Page.module.css';

/** What the account is called on this desk. */
export function NameSetting({ account }: { account: Account }) {
  const t = useT();
  const id = useId();
  const apply = useApply();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? account.name).trim();
  const changed = name !== '' && name !== account.name;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!changed) return;
    const reply = await apply({ type: 'editAccount', id: account.id, name });
    if (reply.ok) setTyped(null);
  };
  return (
    <form className={css.setting} onSubmit={(event) => void save(event)}>
      <label htmlFor={id}>{t('accountPage.name')}</label>
      <span className={css.nameField}>
        <input
          id={id}
          className={css.input}
          value={typed ?? account.name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={!changed}>
          {t('accountPage.rename')}
        </Button>
      </span>
    </form>
  );
}
