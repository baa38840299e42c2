import { useAim, useApply, useSetDesk, useTargets } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { presetsAt } from './presets';
import { WhenDialog } from './WhenDialog';

/** Until when what is acted on shall sleep. */
export function SnoozeDialog() {
  const t = useT();
  const { zone } = useLocale();
  const setDesk = useSetDesk();
  const apply = useApply();
  const aim = useAim();
  const ids = useTargets().map(({ id }) => id);
  const close = () => setDesk({ dialog: null });
  const snooze = (until: number | null) => {
    close();
    if (ids.length > 0) void apply({ type: 'snooze', ...aim(), until, zone, onReply: true });
  };
  return (
    <WhenDialog
      title={t('snooze.title', { count: ids.length })}
      action={t('snooze.set')}
      presetsAt={presetsAt}
      onPick={snooze}
      onClose={close}
    >
      {t('snooze.wakes')}
    </WhenDialog>
  );
}
