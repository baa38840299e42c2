import type { RefObject } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { Template } from '@shared/domain/template';
import type { TemplateUse } from '@shared/domain/templateUse';
import { filesWith, withoutPictures } from '@shared/logic/templates/files';
import { isOpen, type Open, openIn } from '@shared/logic/templates/openIn';
import { type InsertedTemplate, type TemplateBegun, useOffer, useSetDesk } from '@/commands';
import { insertAt, markNext, selectedIn, type TextTools, typedShortcut } from './textTools';
import type { DraftEditor } from './useDraftEditor';

const nothing: Open = { blanks: [], slips: [] };

/**
 * Templates in a text that is written: put in where the cursor is, and what they left open. `templates`: those a shortcut
 * may name. `parts`, `body`: what is written, rich or plain. `admit`: which files of a template its channel takes.
 */
export function useTemplateText(
  { draft, edit }: Pick<DraftEditor, 'draft' | 'edit'>,
  field: RefObject<TextTools | null>,
  templates: readonly Template[],
  parts: { written: string } | null,
  body: string,
  admit: (files: readonly Attachment[]) => readonly Attachment[],
) {
  const setDesk = useSetDesk();
  const { accountId, from, text, template: use } = draft;
  const open = use ? openIn(use, text) : nothing;
  const places = [...open.blanks, ...open.slips.map((slip) => slip.trim())];
  const goOn = (back: boolean): boolean => field.current !== null && markNext(field.current, places, back);
  const next = useOffer('nextBlank', isOpen(open) ? () => void goOn(false) : null);

  const insert = ({ id, text: words, blanks, slips, then, attachments, html }: InsertedTemplate, cut: number): void => {
    if (!field.current) return;
    const taken = admit(attachments);
    const lost = attachments.filter(
      (file) => !taken.includes(file) && !draft.attachments.some(({ id: known }) => known === file.id),
    );
    edit(({ template: before, attachments: files }) => ({
      template: {
        ...{ id, text: words },
        blanks: [...new Set([...(before?.blanks ?? []), ...blanks])],
        slips: [...new Set([...(before?.slips ?? []), ...slips])],
        then: [...(before?.then ?? []), ...then].slice(0, 20),
      },
      attachments: [...files, ...taken],
    }));
    const shown = withoutPictures(html, new Set(lost.flatMap(({ cid }) => cid ?? [])));
    insertAt(field.current, { text: words, blanks, slips, html: shown }, cut);
    markNext(field.current, blanks, false);
  };
  /** Tab behind a shortcut puts its template in; while something is open it leads there. @returns whether it did */
  const tab = (back: boolean): boolean => {
    const shortcut = back || !field.current ? null : typedShortcut(field.current);
    const named = shortcut === null ? undefined : templates.find((template) => template.shortcut === shortcut);
    if (!named || shortcut === null) return goOn(back);
    setDesk({ dialog: 'pickTemplate', template: { id: named.id, cut: shortcut.length + 1 } });
    return true;
  };
  const written = (): TemplateBegun | null => {
    const marked = field.current && selectedIn(field.current);
    const whole = { text: body.trimEnd(), html: parts?.written ?? null };
    const { text: words, html } = marked ?? whole;
    const files = filesWith(
      draft.attachments.filter(({ state }) => state === 'local'),
      { html },
      html === null ? 'plain' : 'rich',
    );
    const attachments = files.filter(({ cid }) => marked === null || cid !== null);
    return words.trim() === '' && attachments.length === 0 ? null : { text: words, html, attachments };
  };
  const setThen = (then: TemplateUse['then']): void =>
    edit(({ template }) => (template ? { template: { ...template, then } } : {}));
  return {
    open,
    tab,
    setThen,
    keys: next.keys,
    handle: { target: () => ({ accountId, from, text, rich: parts !== null }), insert, written },
  };
}
