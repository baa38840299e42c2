import type { Conversation } from '@shared/domain/conversation';

/** Whether everybody can read a conversation, as far as it is known: not where only followers do. */
export function isForAll({ visibility, audience }: Pick<Conversation, 'visibility' | 'audience'>): boolean {
  return visibility === 'public' && audience !== 'followers' && audience !== 'mentioned';
}
