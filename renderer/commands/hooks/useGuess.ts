import { useMemo } from 'react';
import type { Customer } from '@shared/domain/customer';
import type { Message } from '@shared/domain/message';
import { guessOf } from '@shared/logic/salutation/guess';
import { wroteIn } from '@shared/logic/salutation/wroteIn';
import { useApply } from './useDesk';
import { useOffer } from './useOffer';

/**
 * How a customer is addressed and why, with the command that says otherwise for good. Null for who is answered in English,
 * where there is but one "you", and where nobody is asked about.
 * @param messages of the open conversation: what they wrote themselves is the ground of the guess
 */
export function useGuess(customer: Customer | null | undefined, messages: readonly Message[]) {
  const apply = useApply();
  const shown = customer && customer.language !== 'en' ? customer : null;
  const guess = useMemo(() => (shown ? guessOf(shown, wroteIn(messages)) : null), [shown, messages]);
  const correct = () => {
    if (!shown || !guess) return;
    const form = guess.form === 'du' ? 'sie' : 'du';
    const fields = { salutation: { ...shown.salutation, form } as const };
    void apply({ type: 'editCustomer', id: shown.id, fields });
  };
  const { keys, run } = useOffer('otherForm', guess ? correct : null);
  return guess && { guess, keys, run };
}
