import type { Reaction } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import css from './Reactions.module.css';

/** Who reacted with what, one chip an emoji. */
export function Reactions({ reactions }: { reactions: readonly Reaction[] }) {
  const t = useT();
  const emojis = [...new Set(reactions.map(({ emoji }) => emoji))];
  return (
    <ul className={css.reactions}>
      {emojis.map((emoji) => {
        const by = reactions.filter((reaction) => reaction.emoji === emoji);
        const authors = by.map(({ own, author }) => (own ? t('conversation.you') : author)).join(', ');
        const name = t('conversation.reaction', { emoji, authors });
        return (
          <li key={emoji} className={css.reaction} data-own={by.some(({ own }) => own)} title={name}>
            <span aria-label={name} role="img">
              {emoji}
            </span>
            {by.length > 1 && <span aria-hidden>{by.length}</span>}
          </li>
        );
      })}
    </ul>
  );
}
