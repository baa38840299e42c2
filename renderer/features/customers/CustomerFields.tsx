import type { Customer, Salutation } from '@shared/domain/customer';
import { useT } from '@/ui/useT';
import { useApply } from '@/commands';
import { ChoiceField } from './ChoiceField';
import css from './Fields.module.css';

type Fields = Partial<Pick<Customer, 'language' | 'salutation'>>;

/** In which language and how the customer is addressed; what is unknown says so and is never guessed. */
export function CustomerFields({ customer }: { customer: Customer }) {
  const t = useT();
  const apply = useApply();
  const { id, language, salutation } = customer;
  const edit = (fields: Fields) => void apply({ type: 'editCustomer', id, fields });
  const address = (part: Partial<Salutation>) => edit({ salutation: { ...salutation, ...part } });
  return (
    <div className={css.fields}>
      <ChoiceField
        label={t('customers.language')}
        unknown={t('customers.language.unknown')}
        value={language}
        choices={[
          { value: 'de', label: t('customers.language.de') },
          { value: 'en', label: t('customers.language.en') },
        ]}
        onChange={(next) => edit({ language: next })}
      />
      <ChoiceField
        label={t('customers.salutation')}
        unknown={t('customers.form.unknown')}
        value={salutation.address}
        choices={[
          { value: 'frau', label: t('customers.address.frau') },
          { value: 'herr', label: t('customers.address.herr') },
          { value: 'neutral', label: t('customers.address.neutral') },
          { value: 'company', label: t('customers.address.company') },
        ]}
        onChange={(next) => address({ address: next })}
      />
      {language !== 'en' && (
        <ChoiceField
          label={t('customers.form')}
          unknown={t('customers.form.unknown')}
          value={salutation.form}
          choices={[
            { value: 'sie', label: t('customers.form.sie') },
            { value: 'du', label: t('customers.form.du') },
          ]}
          onChange={(next) => address({ form: next })}
        />
      )}
    </div>
  );
}
