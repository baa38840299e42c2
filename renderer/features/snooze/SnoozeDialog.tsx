import { useAim, useApply, useSetDesk, useTargets } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { presetsAt, timesAt } from './presets';
import { WhenDialog } from './WhenDialog';

/** Until when what is acted on shall sleep. */
export function SnoozeDialog() {
  return <Sleep remind={false} />;
}

/** When what is acted on shall come back unless the customer answers before. */
export function RemindDialog() {
  return <Sleep remind />;
}

function Sleep({ remind }: { remind: boolean }) {
  const t = useT();
  const { zone } = useLocale();
  const setDesk = useSetDesk();
  const apply = useApply();
  const aim = useAim();
  const ids = useTargets().map(({ id }) => id);
  const close = () => setDesk({ dialog: null });
  const snooze = (until: number | null) => {
    close();
    if (ids.length === 0) return;
    void apply({ type: 'snooze', ...aim(), until, zone, onReply: true, ...(remind && { noReply: true }) });
  };
  return (
    <WhenDialog
      title={t(remind ? 'snooze.remindTitle' : 'snooze.title', { count: ids.length })}
      action={t(remind ? 'snooze.remind' : 'snooze.set')}
      presetsAt={remind ? timesAt : presetsAt}
      onPick={snooze}
      onClose={close}
      hint={t(remind ? 'snooze.reminds' : 'snooze.wakes')}
    />
  );
}
