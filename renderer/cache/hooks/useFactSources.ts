import { useMemo } from 'react';
import type { AccountId, ConversationId } from '@shared/domain/ids';
import type { FactSources } from '@shared/logic/templates/factsOf';
import { identityOf } from '@shared/logic/writing/identity';
import { useBusiness } from './useBusiness';
import { useOpeningHours } from './useOpeningHours';
import { useAccounts, useConversation, useCustomer } from './useRows';

/**
 * What a template is filled from; undefined while it is read.
 * @param id the conversation that is answered; null: a new message
 * @param accountId who answers; null: nobody does
 * @param from the address that is written from; null: the account's usual one
 */
export function useFactSources(
  id: ConversationId | null,
  accountId: AccountId | null,
  from: string | null = null,
): FactSources | undefined {
  const account = useAccounts().find((row) => row.id === accountId);
  const conversation = useConversation(id);
  const customerId = conversation?.customerId ?? null;
  const customer = useCustomer(customerId);
  const business = useBusiness();
  const hours = useOpeningHours();
  const reading =
    business === undefined ||
    hours === undefined ||
    (id !== null && conversation === undefined) ||
    (customerId !== null && customer === undefined);
  return useMemo(
    () =>
      reading || !account
        ? undefined
        : {
            agent: identityOf(account, from),
            ...{ account, business, hours },
            customer: customer ?? null,
            conversation: conversation ?? null,
          },
    [reading, account, from, business, hours, customer, conversation],
  );
}
