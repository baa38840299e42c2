import type { Message } from '@shared/domain/message';
import { refuseAct } from '@shared/logic/acts/mayAct';
import { useApply } from '@/commands';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { useAbilities } from './useAbilities';
import css from './Reactions.module.css';

/** Who reacted with what, one chip an emoji; where one can react, pressing it does the same or takes it back. */
export function Reactions({ message }: { message: Message }) {
  const t = useT();
  const apply = useApply();
  const now = useNow();
  const can = useAbilities(message);
  const { reactions } = message;
  const emojis = [...new Set(reactions.map(({ emoji }) => emoji))];
  return (
    <ul className={css.reactions}>
      {emojis.map((emoji) => {
        const by = reactions.filter((reaction) => reaction.emoji === emoji);
        const own = by.some((reaction) => reaction.own);
        const authors = by.map((one) => (one.own ? t('conversation.you') : one.author)).join(', ');
        const name = t('conversation.reaction', { emoji, authors });
        const act = { kind: 'react', emoji, on: !own } as const;
        const looks = { className: css.reaction, 'data-own': own, title: name, 'aria-label': name };
        const content = (
          <>
            <span aria-hidden>{emoji}</span>
            {by.length > 1 && <span aria-hidden>{by.length}</span>}
          </>
        );
        return (
          <li key={emoji}>
            {refuseAct(message, act, can, now) === null ? (
              <button
                type="button"
                {...looks}
                aria-pressed={own}
                onClick={() => void apply({ type: 'act', messageId: message.id, act })}
              >
                {content}
              </button>
            ) : (
              <span {...looks} role="img">
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
