import type { Change } from '@shared/domain/change';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { OutboxItem } from '@shared/domain/outbox';

/** What a person can do about a row of the outbox. */
export type OutboxAction = { label: MessageKey; change: Change };

/** The actions that fit a row's state; the first is the likely one. Nothing can be done while it is leaving. */
export function outboxActions({ id, state }: OutboxItem): readonly OutboxAction[] {
  const cancel: OutboxAction = { label: 'conversation.out.takeBack', change: { type: 'cancelSend', id } };
  const now = (label: MessageKey): OutboxAction => ({ label, change: { type: 'sendNow', id } });
  switch (state) {
    case 'queued':
      return [now('conversation.out.sendNow'), cancel];
    case 'held':
      return [now('conversation.out.sendAnyway'), cancel];
    case 'retry':
    case 'failed':
      return [now('conversation.out.tryAgain'), cancel];
    case 'uncertain':
      return [
        { label: 'conversation.out.wasSent', change: { type: 'settleSend', id, verdict: 'sent' } },
        { label: 'conversation.out.sendAgain', change: { type: 'settleSend', id, verdict: 'again' } },
      ];
    case 'sending':
    case 'sent':
    case 'cancelled':
      return [];
  }
}
