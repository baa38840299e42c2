import { useState } from 'react';
import type { Capabilities } from '@shared/channels/capabilities';
import { plainText } from '@shared/logic/writing/plainText';
import { draftParts, unfolded, withBody, withWritten } from './draftParts';
import { bodyAndTail } from './bodyAndTail';
import type { DraftEditor } from './useDraftEditor';

/**
 * What an editor shows of a draft and how it gives back what was typed: the written part alone, rich where the channel
 * takes that, the quote folded away until it is asked for.
 * @param quotedHtml the quote with the original's own looks, where there is one
 */
export function useWriting(
  { draft, edit }: Pick<DraftEditor, 'draft' | 'edit'>,
  { text }: Capabilities,
  quotedHtml: string | null,
) {
  const [open, setOpen] = useState(false);
  if (text.format !== 'html') {
    const { body, tail } = open ? { body: draft.text, tail: '' } : bodyAndTail(draft.text);
    return {
      parts: null,
      body,
      folded: tail !== '',
      setBody: (next: string) => edit(withBody(next, tail)),
      setHtml: () => undefined,
      unfold: () => setOpen(true),
    };
  }
  const parts = draftParts(draft, quotedHtml);
  return {
    parts,
    body: plainText(parts.written),
    folded: parts.tail !== '',
    // While the rich editor is on its way a plain one stands in for it: the draft stays plain until then.
    setBody: (next: string) => edit(withBody(next, parts.quote)),
    setHtml: (next: string) => edit((now) => withWritten(draftParts(now, quotedHtml), next)),
    unfold: () => edit((now) => unfolded(draftParts(now, quotedHtml))),
  };
}
