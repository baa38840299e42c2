import type { ReactionTypeEmoji } from '@grammyjs/types';

type Emoji = ReactionTypeEmoji['emoji'];

/** The emoji Telegram takes as reactions (https://core.telegram.org/bots/api#reactiontypeemoji). */
export const reactions: readonly Emoji[] = [
  ...(['👍', '👎', '❤', '🔥', '🥰', '👏', '😁', '🤔', '🤯', '😱', '🤬', '😢', '🎉', '🤩', '🤮', '💩'] as const),
  ...(['🙏', '👌', '🕊', '🤡', '🥱', '🥴', '😍', '🐳', '❤‍🔥', '🌚', '🌭', '💯', '🤣', '⚡', '🍌', '🏆'] as const),
  ...(['💔', '🤨', '😐', '🍓', '🍾', '💋', '🖕', '😈', '😴', '😭', '🤓', '👻', '👨‍💻', '👀', '🎃', '🙈'] as const),
  ...(['😇', '😨', '🤝', '✍', '🤗', '🫡', '🎅', '🎄', '☃', '💅', '🤪', '🗿', '🆒', '💘', '🙉', '🦄'] as const),
  ...(['😘', '💊', '🙊', '😎', '👾', '🤷‍♂', '🤷', '🤷‍♀', '😡'] as const),
];

/** Whether an emoji may be a reaction. */
export function isReaction(emoji: string): emoji is Emoji {
  return reactions.some((one) => one === emoji);
}
