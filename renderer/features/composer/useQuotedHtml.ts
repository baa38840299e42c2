import { useEffect, useState } from 'react';
import type { Message } from '@shared/domain/message';
import { textToHtml } from '@shared/logic/writing/markup';
import { useBridge } from '@/bridge';
import { quotableHtml } from '@/ui/MessageFrameQuote';

/** The answered mail as it looks, made harmless, to be quoted; null until it is there, and where it is plain text. */
export function useQuotedHtml(answered: Message | null, wanted: boolean, intro: (message: Message) => string) {
  const bridge = useBridge();
  const [quoted, setQuoted] = useState<string | null>(null);
  const id = wanted && answered?.html ? answered.id : null;
  useEffect(() => {
    setQuoted(null);
    if (id === null) return;
    let gone = false;
    void bridge.call('messages', 'html', { id }).then((body) => {
      const html = body.ok && body.value.html !== null ? quotableHtml(body.value.html) : null;
      if (!gone) setQuoted(html);
    });
    return () => {
      gone = true;
    };
  }, [bridge, id]);
  if (quoted === null || answered === null) return null;
  const looks = 'margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex';
  return `${textToHtml(intro(answered))}<blockquote style="${looks}">${quoted}</blockquote>`;
}
