import { useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import type { Message } from '@shared/domain/message';
import { useT } from '@/ui/useT';

/** Reads aloud what the customer writes while the conversation is open; what was there on opening is not. */
export function Arrivals({ messages }: { messages: readonly Message[] }) {
  const t = useT();
  const [from] = useState(messages.at(-1)?.seq ?? 0);
  const newest = [...messages].reverse().find(({ seq, direction }) => seq > from && direction === 'in');
  return (
    <VisuallyHidden role="log" aria-live="polite">
      {newest &&
        t('conversation.arrived', {
          author: newest.author.name,
          text: (newest.contentWarning ?? newest.text).slice(0, 200),
        })}
    </VisuallyHidden>
  );
}
