import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import { useConversation, useCustomer } from '@/cache';
import { useDesk } from '@/commands';

/** The customer of the open conversation, else of the focused one; null until they are read. */
export function useFocusedCustomer(): { conversation: Conversation; customer: Customer } | null {
  const conversation = useConversation(useDesk((desk) => desk.open ?? desk.focused));
  const customer = useCustomer(conversation?.customerId ?? null);
  return conversation && customer ? { conversation, customer } : null;
}
