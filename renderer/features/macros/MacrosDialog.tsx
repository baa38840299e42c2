import { useState } from 'react';
import type { Macro } from '@shared/domain/macro';
import { useMacros, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { MacroEditor } from './MacroEditor';
import { MacroList } from './MacroList';

/** The macros of the desk: made, changed and deleted here, run by their key or by the palette. */
export function MacrosDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const { items: macros, keep, remove } = useMacros();
  const [edited, edit] = useState<Macro | null>(null);
  const back = (): void => edit(null);
  return (
    <DialogShell
      title={t(edited === null ? 'macros.title' : 'macros.edit')}
      size={520}
      onClose={edited === null ? () => setDesk({ dialog: null }) : back}
    >
      {edited === null ? (
        <MacroList macros={macros} onEdit={edit} onRemove={remove} />
      ) : (
        <MacroEditor
          key={edited.id}
          macro={edited}
          onBack={back}
          onKeep={(macro) => {
            keep(macro);
            back();
          }}
        />
      )}
    </DialogShell>
  );
}
