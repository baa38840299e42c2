import { useMemo, useState } from 'react';
import type { AccountId, ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { OpeningHours } from '@shared/domain/openingHours';
import type { FactSources } from '@shared/logic/templates/factsOf';
import { addOpeningTime, defaultHours } from '@shared/logic/time/openingHours';
import { identityOf } from '@shared/logic/writing/identity';
import { useBusiness } from './useBusiness';
import { useMessages } from './useMessages';
import { useOpeningHours } from './useOpeningHours';
import { useAccounts, useConversation, useCustomer } from './useRows';
import { useWritingSettings } from './useWritingSettings';

/** So many of the customer's own messages say how they speak. */
const mostRead = 5;

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
  const { messages, loading } = useMessages(id);
  const [now] = useState(() => Date.now());
  const reading =
    business === undefined ||
    hours === undefined ||
    writing === undefined ||
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
            wrote: messages
              .filter(isTheirs)
              .slice(-mostRead)
              .map(({ text }) => text),
            backAt: opensAt(hours, now),
            customer: customer ?? null,
            conversation: conversation ?? null,
          },
    [reading, account, from, business, hours, writing, messages, now, customer, conversation],
  );
}

const isTheirs = ({ direction, automatic }: Message): boolean => direction === 'in' && !automatic;

/** When the business opens; null while it is open. */
function opensAt(hours: OpeningHours | null, now: number): number | null {
  const opens = addOpeningTime(now, 0, hours ?? defaultHours(Intl.DateTimeFormat().resolvedOptions().timeZone));
  return opens !== null && opens > now ? opens : null;
}
