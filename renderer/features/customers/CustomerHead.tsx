import { type KeyboardEvent, useState } from 'react';
import type { Customer } from '@shared/domain/customer';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { Portrait } from '@/ui/Portrait';
import { useT } from '@/ui/useT';
import { useApply } from '@/commands';
import css from './CustomerHead.module.css';

/** The name, which can be written over, and since when the customer is known. */
export function CustomerHead({ customer }: { customer: Customer }) {
  const t = useT();
  const locale = useLocale();
  const apply = useApply();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const name = typed?.trim() ?? '';
    setTyped(null);
    if (name !== '' && name !== customer.name) void apply({ type: 'editCustomer', id: customer.id, fields: { name } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setTyped(null);
  };
  const since = dateFormat(locale, { month: 'long', year: 'numeric' }).format(customer.createdAt);
  return (
    <header className={css.head}>
      <Portrait name={customer.name} />
      <div className={css.words}>
        <input
          className={css.name}
          aria-label={t('customers.name')}
          dir="auto"
          spellCheck={false}
          value={typed ?? customer.name}
          title={customer.name}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={onKeyDown}
        />
        <span className={css.since}>{t('customers.since', { when: since })}</span>
      </div>
    </header>
  );
}
