import { guestScope, type Handle } from '@shared/domain/customer';
import { useT } from '@/ui/useT';

/** What is shown of an address: itself, but that of a guest of the web chat in words, for it was made up by their host. */
export function useAddressWords(): (handle: Handle) => string {
  const t = useT();
  return ({ scope, id }) => (scope === guestScope ? t('customers.guest') : id);
}
