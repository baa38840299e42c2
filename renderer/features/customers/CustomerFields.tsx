import type { Customer } from '@shared/domain/customer';
import { useT } from '@/ui/useT';
import { useApply } from '@/commands';
import { ChoiceField } from './ChoiceField';
import { type FactName, facts } from './facts';
import css from './Fields.module.css';

/** In which language and how the customer is addressed. */
export function CustomerFields({ customer }: { customer: Customer }) {
  const t = useT();
  const apply = useApply();
  // English has no two ways to address somebody.
  const names: readonly FactName[] = [
    'language',
    'salutation',
    ...(customer.language === 'en' ? [] : ['form' as const]),
  ];
  return (
    <div className={css.fields}>
      {names.map((name) => {
        const { label, unknown, choices, of, set } = facts[name];
        return (
          <ChoiceField
            key={name}
            label={t(label)}
            unknown={t(unknown)}
            value={of(customer)}
            choices={choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
            onChange={(next) => void apply({ type: 'editCustomer', id: customer.id, fields: set(customer, next) })}
          />
        );
      })}
    </div>
  );
}
