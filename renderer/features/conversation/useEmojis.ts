import type { Capabilities } from '@shared/channels/capabilities';
import type { Message } from '@shared/domain/message';
import { emojisOf } from '@shared/logic/acts/mayAct';
import { fold } from '@shared/logic/search/fold';
import { useMessages } from '@/cache';
import { useT } from '@/ui/useT';
import { named, pickEmojis, plainEmoji } from './emojis';

/** One to choose; `place` counts from 1. */
export type Emoji = { key: string; name: string; place: number };

const nobodyCan = { reactions: 'unsupported' } as const;

/** With what one can react to a message and what was typed finds: those used in its conversation first. */
export function useEmojis(message: Message, can: Capabilities | undefined, typed: string): readonly Emoji[] {
  const t = useT();
  const { messages } = useMessages(message.conversationId);
  const used = messages.flatMap(({ reactions }) => reactions.flatMap(({ own, emoji }) => (own ? [emoji] : [])));
  const wordsOf = (emoji: string): string => {
    const known = named.find((one) => plainEmoji(one) === plainEmoji(emoji));
    return known === undefined ? '' : t(`emoji.${known}`);
  };
  const wanted = fold(typed.trim());
  return pickEmojis(emojisOf(can ?? nobodyCan), used, typed)
    .map((key) => ({ key, words: wordsOf(key) }))
    .filter(({ key, words }) => wanted === '' || key === typed.trim() || fold(words).includes(wanted))
    .map(({ key, words }, index) => ({ key, name: words.split(',')[0] ?? '', place: index + 1 }));
}
