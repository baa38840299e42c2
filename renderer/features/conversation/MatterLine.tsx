import type { Conversation } from '@shared/domain/conversation';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import { ChannelName } from './ChannelName';
import { VisibilityIcon } from './SideLine';
import css from './MatterLine.module.css';

type Props = { conversation: Conversation; other: Conversation };

/** The two linked conversations of one matter: which of them an answer goes to, and the way to the other one. */
export function MatterLine({ conversation, other }: Props) {
  const t = useT();
  const turn = useCommand('otherSide');
  // Each keeps its place when the person turns from one to the other.
  const sides = [conversation, other].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return (
    <div className={css.line} role="group" aria-label={t('conversation.matter')}>
      {sides.map((side) => (
        <button
          key={side.id}
          type="button"
          className={css.side}
          data-public={side.visibility === 'public'}
          aria-pressed={side.id === conversation.id}
          disabled={side.id === conversation.id}
          onClick={turn.run}
        >
          <VisibilityIcon visibility={side.visibility} />
          <span>{t(`conversation.side.${side.visibility}`)}</span>
          <ChannelName kind={side.channel} />
        </button>
      ))}
      <KeyHint label={turn.keys} />
    </div>
  );
}
