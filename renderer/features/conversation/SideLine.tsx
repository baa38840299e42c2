import { IconLock, IconSpeakerphone } from '@tabler/icons-react';
import type { Conversation } from '@shared/domain/conversation';
import { useT } from '@/ui/useT';
import { ChannelName } from './ChannelName';
import lines from './Lines.module.css';

/** Names which of two linked conversations goes on below, and who reads it. */
export function SideLine({ conversation: { channel, visibility } }: { conversation: Conversation }) {
  const t = useT();
  return (
    <div className={lines.side} data-public={visibility === 'public'}>
      <VisibilityIcon visibility={visibility} />
      {t(`conversation.side.${visibility}`)}
      <ChannelName kind={channel} />
    </div>
  );
}

/** The mark of what everyone reads, and of what only the two do. */
export function VisibilityIcon({ visibility }: Pick<Conversation, 'visibility'>) {
  const Icon = visibility === 'public' ? IconSpeakerphone : IconLock;
  return <Icon size={14} stroke={1.5} aria-hidden />;
}
