import type { AccountId } from '@shared/domain/ids';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import { factsOf, type FactSources } from '@shared/logic/templates/factsOf';
import type { TemplateFacts } from '@shared/logic/templates/variables';
import { addOpeningTime, defaultHours } from '@shared/logic/time/openingHours';
import { identityOf } from '@shared/logic/writing/identity';
import { useAccounts, useBusiness, useOpeningHours } from '@/cache';
import { useLocale } from '@/ui/format/locale';
import { useNow } from '@/ui/useNow';

/** Facts of an example customer, and of one of whom nothing is known. */
type Example = Record<'example' | 'bare', TemplateFacts>;

/** The example comes when nobody is there again for so long. */
const closedMs = 12 * 3_600_000;

/** What texts are shown with: the desk's own facts, and an example customer. Null while they are read. */
export function useExample(account: AccountId | null): (language: Language) => Example | null {
  const accounts = useAccounts();
  const business = useBusiness();
  const hours = useOpeningHours();
  const now = useNow();
  const { zone } = useLocale();
  const by = accounts.find(({ id }) => id === account) ?? accounts[0];
  return (language) => {
    if (!by || business === undefined || hours === undefined) return null;
    const words = catalogues[language].templates;
    const conversation = { subject: words['example.conversation.subject'], createdAt: now, lastCustomerAt: now };
    const nobody = { salutation: { form: null, address: null, title: null }, language };
    const sources: FactSources = {
      customer: {
        ...nobody,
        name: words['example.customer.name'],
        handles: [{ scope: 'email', id: words['example.customer.address'] }],
      },
      agent: identityOf(by, null),
      account: by,
      ...{ conversation, business, hours, wrote: [], capitalDu: false },
      backAt: addOpeningTime(now + closedMs, 0, hours ?? defaultHours(zone)),
    };
    const unknown = { customer: { ...nobody, name: '', handles: [] }, conversation: { ...conversation, subject: '' } };
    return { example: factsOf(sources, language), bare: factsOf({ ...sources, ...unknown }, language) };
  };
}
