import { IconLock, IconSpeakerphone } from '@tabler/icons-react';
import type { Conversation } from '@shared/domain/conversation';
import { ChannelMark } from '@/ui/ChannelMark';
import { useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import lines from './Lines.module.css';

/** Names which of two linked conversations goes on below, and who reads it. */
export function SideLine({ conversation: { channel, visibility } }: { conversation: Conversation }) {
  const t = useT();
  const look = useChannelLook(channel);
  return (
    <div className={lines.side} data-public={visibility === 'public'}>
      <VisibilityIcon visibility={visibility} />
      {t(`conversation.side.${visibility}`)}
      {/* Between messages a feed has words alone. */}
      <span className={lines.mark} aria-hidden>
        <ChannelMark {...look} />
      </span>
      {look.name}
    </div>
  );
}

/** The mark of what everyone reads, and of what only the two do. */
export function VisibilityIcon({ visibility }: Pick<Conversation, 'visibility'>) {
  const Icon = visibility === 'public' ? IconSpeakerphone : IconLock;
  return <Icon size={14} stroke={1.5} aria-hidden />;
}
