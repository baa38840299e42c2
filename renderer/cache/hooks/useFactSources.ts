import { useMemo, useState } from 'react';
import type { AccountId, ConversationId } from '@shared/domain/ids';
import { backAt } from '@shared/logic/away/backAt';
import { wroteIn } from '@shared/logic/salutation/wroteIn';
import type { FactSources } from '@shared/logic/templates/factsOf';
import { defaultHours } from '@shared/logic/time/openingHours';
import { identityOf } from '@shared/logic/writing/identity';
import { useAwaySettings } from './useAwaySettings';
import { useBusiness } from './useBusiness';
import { useMessages } from './useMessages';
import { useOpeningHours } from './useOpeningHours';
import { useAccounts, useConversation, useCustomer } from './useRows';
import { useWritingSettings } from './useWritingSettings';

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
  const writing = useWritingSettings();
  const away = useAwaySettings();
  const { messages, loading } = useMessages(id);
  const [now] = useState(() => Date.now());
  const reading =
    business === undefined ||
    hours === undefined ||
    writing === undefined ||
    away === undefined ||
    loading ||
    (id !== null && conversation === undefined) ||
    (customerId !== null && customer === undefined);
  return useMemo(
    () =>
      reading || !account
        ? undefined
        : {
            agent: identityOf(account, from),
            ...{ account, business, hours, capitalDu: writing.capitalDu },
            wrote: wroteIn(messages),
            backAt: backAt(hours ?? defaultHours(systemZone()), away?.absences ?? [], account.id, now),
            customer: customer ?? null,
            conversation: conversation ?? null,
          },
    [reading, account, from, business, hours, writing, away, messages, now, customer, conversation],
  );
}

const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
