import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Customer } from '@shared/domain/customer';
import { fold } from '@shared/logic/search/fold';
import { useApply, useSetDesk } from '@/commands';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { type FactName, facts } from './facts';
import { useFocusedCustomer } from './useFocusedCustomer';
import css from '@/ui/Chooser.module.css';

/** Asks for the customer's language. */
export function CustomerLanguageDialog() {
  return <FactDialog name="language" />;
}

/** Asks how the customer is addressed. */
export function CustomerSalutationDialog() {
  return <FactDialog name="salutation" />;
}

/** Asks whether the customer is addressed as Du or Sie. */
export function CustomerFormDialog() {
  return <FactDialog name="form" />;
}

function FactDialog({ name }: { name: FactName }) {
  const found = useFocusedCustomer();
  return found && <Choices key={found.customer.id} name={name} customer={found.customer} />;
}

function Choices({ name, customer }: { name: FactName; customer: Customer }) {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const [typed, setTyped] = useState('');
  const { label, unknown, choices, of, set } = facts[name];
  const now = of(customer);
  const close = () => setDesk({ dialog: null });
  const all = [...choices, { value: null, label: unknown }].map(({ value, label: words }) => ({
    key: value ?? '',
    value,
    words: t(words),
  }));
  return (
    <DialogShell title={t('customers.factOf', { fact: t(label), name: customer.name })} size={360} onClose={close}>
      <ChoiceList
        field={t(label)}
        list={t(label)}
        typed={typed}
        onType={setTyped}
        choices={all.filter(({ words }) => fold(words).startsWith(fold(typed)))}
        onTake={({ value }) => {
          close();
          if (value !== now) void apply({ type: 'editCustomer', id: customer.id, fields: set(customer, value) });
        }}
        none={t('customers.noSuchChoice')}
      >
        {({ value, words }) => (
          <>
            <span className={css.name}>{words}</span>
            {value === now && (
              <IconCheck className={css.mark} size={14} stroke={2} aria-label={t('customers.present')} />
            )}
          </>
        )}
      </ChoiceList>
    </DialogShell>
  );
}
