import { useCallback, useMemo } from 'react';
import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import { ChannelKind, type ConversationId, type CustomerId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import type { Tag } from '@shared/domain/tag';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import type { Step } from '@shared/domain/step';
import {
  accountRows,
  conversationRow,
  conversationsOf,
  counterRows,
  customerParts,
  customerRow,
  outboxRows,
  stepRows,
  tagRows,
} from '../rows';
import { useLive } from './useLive';

const none: readonly never[] = [];

/** One conversation: undefined while it is read, null when there is none. */
export function useConversation(id: ConversationId | null): Conversation | null | undefined {
  const { registry, context } = useCache();
  return useLive(id === null ? null : registry.of(keys.conversation(id), () => conversationRow(context, id)));
}

/** One customer: undefined while it is read, null when there is none. */
export function useCustomer(id: CustomerId | null): Customer | null | undefined {
  const { registry, context } = useCache();
  return useLive(id === null ? null : registry.of(`customer/${id}`, () => customerRow(context, id)));
}

/** Everybody who is the same person as this customer, whose name holds first; none until they are read. */
export function useCustomerParts(id: CustomerId | null): readonly Customer[] {
  const { registry, context } = useCache();
  return useLive(id === null ? null : registry.of(`parts/${id}`, () => customerParts(context, id))) ?? none;
}

/** All conversations of a customer, newest first. */
export function useConversationsOf(id: CustomerId | null): readonly Conversation[] {
  const { registry, context } = useCache();
  return useLive(id === null ? null : registry.of(`of/${id}`, () => conversationsOf(context, id))) ?? none;
}

/** Reads a counter by its id (shared/domain/counter.ts); 0 when there is none. */
export function useCounters(): (id: string) => number {
  const { registry, context } = useCache();
  const values = useLive(registry.of('counters', () => counterRows(context)));
  return useCallback((id: string) => values?.get(id) ?? 0, [values]);
}

/**
 * Kinds of channel in use: those of the accounts, then those whose messages came by way of another (a marketplace by
 * mail) as long as something of theirs is open.
 */
export function useChannelsInUse(): readonly ChannelKind[] {
  const { registry, context } = useCache();
  const accounts = useAccounts();
  const counted = useLive(registry.of('counters', () => counterRows(context)));
  return useMemo(() => {
    const own = accounts.filter(({ removedAt }) => removedAt === undefined).map(({ channel }) => channel);
    const open = [...(counted ?? [])].flatMap(([id, value]) =>
      id.startsWith('channel:') && value > 0 ? ChannelKind.parse(id.slice('channel:'.length)) : [],
    );
    return [...new Set([...own, ...open.toSorted()])];
  }, [accounts, counted]);
}

/** All accounts, oldest first. */
export function useAccounts(): readonly Account[] {
  const { registry, context } = useCache();
  return useLive(registry.of(keys.accounts, () => accountRows(context))) ?? none;
}

/** Undoable steps, newest first. */
export function useSteps(): readonly Step[] {
  const { registry, context } = useCache();
  return useLive(registry.of(keys.steps, () => stepRows(context))) ?? none;
}

/** All tags, by name. */
export function useTags(): readonly Tag[] {
  const { registry, context } = useCache();
  return useLive(registry.of('tags', () => tagRows(context))) ?? none;
}

/** Rows on their way out (not sent, not cancelled), oldest first. */
export function useOutbox(): readonly OutboxItem[] {
  const { registry, context } = useCache();
  return useLive(registry.of(keys.outbox, () => outboxRows(context))) ?? none;
}
