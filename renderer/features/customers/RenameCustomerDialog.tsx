import { useApply, useSetDesk } from '@/commands';
import { NameDialog } from '@/ui/NameDialog';
import { useT } from '@/ui/useT';
import { useFocusedCustomer } from './useFocusedCustomer';

/** Asks for another name of the customer of the conversation that has the focus. */
export function RenameCustomerDialog() {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const customer = useFocusedCustomer()?.customer;
  if (!customer) return null;
  return (
    <NameDialog
      title={t('customers.rename')}
      label={t('customers.name')}
      first={customer.name}
      most={400}
      confirm={t('customers.keepName')}
      onName={(name) => {
        if (name !== customer.name) void apply({ type: 'editCustomer', id: customer.id, fields: { name } });
      }}
      onClose={() => setDesk({ dialog: null })}
    />
  );
}
