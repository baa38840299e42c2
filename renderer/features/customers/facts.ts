import type { Customer } from '@shared/domain/customer';
import type { TextKey } from '@/ui/useT';

/** What can be known of a customer besides the name. */
export type FactName = 'language' | 'salutation' | 'form';

type Fact = {
  label: TextKey;
  unknown: TextKey;
  choices: readonly { value: string; label: TextKey }[];
  of(customer: Customer): string | null;
  /** The fields with another value of it; what is none of the choices is unknown. */
  set(customer: Customer, value: string | null): Partial<Pick<Customer, 'language' | 'salutation'>>;
};

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((each) => each === value) ?? null;

const languages = ['de', 'en'] as const;
const addresses = ['frau', 'herr', 'neutral', 'company'] as const;
const forms = ['sie', 'du'] as const;

/** In which language and how a customer is addressed; what is unknown says so and is never guessed. */
export const facts: Readonly<Record<FactName, Fact>> = {
  language: {
    label: 'customers.language',
    unknown: 'customers.language.unknown',
    choices: languages.map((value) => ({ value, label: `customers.language.${value}` as const })),
    of: ({ language }) => language,
    set: (_, value) => ({ language: oneOf(languages, value) }),
  },
  salutation: {
    label: 'customers.salutation',
    unknown: 'customers.form.unknown',
    choices: addresses.map((value) => ({ value, label: `customers.address.${value}` as const })),
    of: ({ salutation }) => salutation.address,
    set: ({ salutation }, value) => ({ salutation: { ...salutation, address: oneOf(addresses, value) } }),
  },
  form: {
    label: 'customers.form',
    unknown: 'customers.form.unknown',
    choices: forms.map((value) => ({ value, label: `customers.form.${value}` as const })),
    of: ({ salutation }) => salutation.form,
    set: ({ salutation }, value) => ({ salutation: { ...salutation, form: oneOf(forms, value) } }),
  },
};
