import { useEffect, useState } from 'react';
import type { MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { textToHtml } from '@shared/logic/writing/markup';
import { useBridge } from '@/bridge';
import { quotableHtml } from '@/ui/MessageFrameQuote';

const none = { of: null, quoted: null };

/** A quote with the original's own looks: null until it is there, and where there is none; what leaves waits while `loading`. */
export type QuotedHtml = { html: string | null; loading: boolean };

/** The answered mail as it looks, made harmless, to be quoted. */
export function useQuotedHtml(
  answered: Message | null,
  wanted: boolean,
  intro: (message: Message) => string,
): QuotedHtml {
  const bridge = useBridge();
  const [{ of, quoted }, setQuoted] = useState<{ of: MessageId | null; quoted: string | null }>(none);
  const id = wanted && answered?.html ? answered.id : null;
  useEffect(() => {
    if (id === null) return;
    let gone = false;
    void bridge.call('messages', 'html', { id }).then((body) => {
      const html = body.ok && body.value.html !== null ? quotableHtml(body.value.html) : null;
      if (!gone) setQuoted({ of: id, quoted: html });
    });
    return () => {
      gone = true;
    };
  }, [bridge, id]);
  if (id === null || answered === null) return { html: null, loading: false };
  if (of !== id) return { html: null, loading: true };
  if (quoted === null) return { html: null, loading: false };
  const looks = 'margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex';
  return {
    html: `${textToHtml(intro(answered))}<blockquote style="${looks}">${quoted}</blockquote>`,
    loading: false,
  };
}
