import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Customer } from '@shared/domain/customer';
import { useCustomerParts, useFoundCustomers, useNamesakes } from '@/cache';
import { useSetDesk } from '@/commands';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { useAddressWords } from './addressWords';
import { JoinPreview } from './JoinPreview';
import { useFocusedCustomer } from './useFocusedCustomer';
import css from '@/ui/Chooser.module.css';

/** The same person writes by two ways: looks for the other customer, shows what comes together, joins the two. */
export function JoinDialog() {
  const found = useFocusedCustomer();
  return found && <Chooser key={found.customer.id} customer={found.customer} />;
}

function Chooser({ customer }: { customer: Customer }) {
  const t = useT();
  const setDesk = useSetDesk();
  const wordsOf = useAddressWords();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Customer | null>(null);
  const [words] = useDebouncedValue(typed.trim(), 120);
  const namesakes = useNamesakes(customer.name);
  const found = useFoundCustomers(words);
  const same = new Set(useCustomerParts(customer.id).map(({ id }) => id));
  const choices = (typed.trim() === '' ? namesakes : found)
    .filter(({ id }) => id !== customer.id && !same.has(id))
    .map((other) => ({ key: other.id, other }));
  const close = () => setDesk({ dialog: null });
  if (picked) return <JoinPreview customer={customer} other={picked} onBack={() => setPicked(null)} onClose={close} />;
  return (
    <DialogShell title={t('customers.joinTitle', { name: customer.name })} size={440} onClose={close}>
      <ChoiceList
        field={t('customers.joinField')}
        list={t('customers.joinList')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onTake={({ other }) => setPicked(other)}
        none={t(typed.trim() === '' ? 'customers.joinBegin' : 'customers.joinNone')}
      >
        {({ other }) => (
          <>
            <bdi className={css.name}>{other.name}</bdi>
            <bdi className={css.fact}>{other.handles.map(wordsOf).join(', ')}</bdi>
          </>
        )}
      </ChoiceList>
    </DialogShell>
  );
}
