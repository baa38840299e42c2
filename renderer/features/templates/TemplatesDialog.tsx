import { useEffect, useState } from 'react';
import type { TemplateFields } from '@shared/domain/template';
import { useTemplates, useUnsavedTemplates } from '@/cache';
import { useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Library } from './Library';
import { isNew, newTemplate } from './newTemplate';
import { TemplateEditor } from './TemplateEditor';
import { unsavedAmong } from './unsaved';

type Edited = { template: TemplateFields; written: TemplateFields | null };

/** The templates of the desk: found, made, changed and deleted here. */
export function TemplatesDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const templates = useTemplates();
  const asked = useDesk((desk) => desk.begun);
  const composer = useDesk((desk) => desk.composer);
  const [begun] = useState(asked);
  const [edited, edit] = useState<Edited | null>(() => begun && { template: newTemplate(begun), written: null });
  const kept = useUnsavedTemplates();
  const unsaved = unsavedAmong(kept);
  const open = (template: TemplateFields): void => {
    const written = unsavedAmong(kept).find(({ id }) => id === template.id) ?? null;
    edit({ template, written });
  };
  const create = (): void => {
    const written = unsavedAmong(kept).findLast((one) => isNew(one, templates));
    const template = newTemplate();
    edit(written ? { template: { ...template, id: written.id }, written } : { template, written: null });
  };
  const close = () => setDesk({ dialog: null });
  const [marked, mark] = useState<string | null>(null);
  // It is asked for once.
  useEffect(() => setDesk({ begun: null }), [setDesk]);
  if (edited === null)
    return (
      <DialogShell title={t('library.title')} size={680} onClose={close}>
        <Library {...{ templates, unsaved, marked }} onMark={mark} onEdit={open} onCreate={create} />
      </DialogShell>
    );
  return (
    <TemplateEditor
      key={edited.template.id}
      {...edited}
      templates={templates}
      onBack={() => {
        // Who came from what they write goes back to it; said anew, it takes the focus.
        if (begun) return setDesk({ dialog: null, composer: composer && { ...composer } });
        mark(edited.template.id);
        edit(null);
      }}
    />
  );
}
