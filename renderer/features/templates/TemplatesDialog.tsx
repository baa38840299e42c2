import { useState } from 'react';
import type { TemplateFields } from '@shared/domain/template';
import { useTemplates } from '@/cache';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Library } from './Library';
import { TemplateEditor } from './TemplateEditor';

/** The templates of the desk: found, made, changed and deleted here. */
export function TemplatesDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const templates = useTemplates();
  const [edited, edit] = useState<TemplateFields | null>(null);
  const [marked, mark] = useState<string | null>(null);
  if (edited === null)
    return (
      <DialogShell title={t('library.title')} size={680} onClose={() => setDesk({ dialog: null })}>
        <Library templates={templates} marked={marked} onMark={mark} onEdit={edit} />
      </DialogShell>
    );
  return (
    <TemplateEditor
      key={edited.id}
      template={edited}
      templates={templates}
      onBack={() => {
        mark(edited.id);
        edit(null);
      }}
    />
  );
}
