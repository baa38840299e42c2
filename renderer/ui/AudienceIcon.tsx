import { IconAt, IconLockOpen, IconSpeakerphone, IconUsers } from '@tabler/icons-react';
import type { Audience } from '@shared/domain/message';

const icons = { everyone: IconSpeakerphone, unlisted: IconLockOpen, followers: IconUsers, mentioned: IconAt };

/** The sign of how far a post reaches; words stand beside it. */
export function AudienceIcon({ audience, size }: { audience: Audience; size: number }) {
  const Icon = icons[audience];
  return <Icon size={size} stroke={1.5} aria-hidden />;
}
