import { useState } from 'react';
import type { BackupContents } from '@shared/ipc/keeping';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Backups } from './Backups';
import { Check } from './Check';
import { RestoreQuestion } from './RestoreQuestion';

/** Looking after the desk's data: backups here and elsewhere, going back to one, and the check of everything. */
export function KeepingDialog() {
  return <Keeping begin={null} />;
}

/** The same, with the check under way at once. */
export function CheckDialog() {
  return <Keeping begin="check" />;
}

/** The same, asking at once where to save the desk. */
export function BackUpDialog() {
  return <Keeping begin="backUp" />;
}

function Keeping({ begin }: { begin: 'check' | 'backUp' | null }) {
  const t = useT();
  const setDesk = useSetDesk();
  const [asked, ask] = useState<BackupContents | null>(null);
  if (asked) return <RestoreQuestion contents={asked} onBack={() => ask(null)} />;
  return (
    <DialogShell title={t('keeping.title')} size={620} onClose={() => setDesk({ dialog: null })}>
      <Backups atOnce={begin === 'backUp'} onExamined={ask} />
      <Check atOnce={begin === 'check'} />
    </DialogShell>
  );
}
