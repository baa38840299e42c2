import { useEffect, useState } from 'react';
import type { TemplateFields } from '@shared/domain/template';
import { useTemplates } from '@/cache';
import { useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Library } from './Library';
import { newTemplate } from './newTemplate';
import { TemplateEditor } from './TemplateEditor';

/** The templates of the desk: found, made, changed and deleted here. */
export function TemplatesDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const templates = useTemplates();
  const asked = useDesk((desk) => desk.begun);
  const composer = useDesk((desk) => desk.composer);
  const [begun] = useState(asked);
  const [edited, edit] = useState<TemplateFields | null>(() => begun && newTemplate(begun));
  const close = () => setDesk({ dialog: null });
  const [marked, mark] = useState<string | null>(null);
  // It is asked for once.
  useEffect(() => setDesk({ begun: null }), [setDesk]);
  if (edited === null)
    return (
      <DialogShell title={t('library.title')} size={680} onClose={close}>
        <Library templates={templates} marked={marked} onMark={mark} onEdit={edit} />
      </DialogShell>
    );
  return (
    <TemplateEditor
      key={edited.id}
      template={edited}
      templates={templates}
      onBack={() => {
        // Who came from what they write goes back to it; said anew, it takes the focus.
        if (begun) return setDesk({ dialog: null, composer: composer && { ...composer } });
        mark(edited.id);
        edit(null);
      }}
    />
  );
}
