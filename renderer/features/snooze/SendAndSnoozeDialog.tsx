import { useComposer, useSetDesk } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { timesAt } from './presets';
import { WhenDialog } from './WhenDialog';

/** Sends, and lets the conversation sleep until a moment. */
export function SendAndSnoozeDialog() {
  return <SendAndSleep noReply={false} />;
}

/** Sends, and brings the conversation back when no answer came by then. */
export function SendAndRemindDialog() {
  return <SendAndSleep noReply />;
}

function SendAndSleep({ noReply }: { noReply: boolean }) {
  const t = useT();
  const { zone } = useLocale();
  const setDesk = useSetDesk();
  const composer = useComposer();
  const close = () => setDesk({ dialog: null });
  const pick = (until: number | null) => {
    close();
    if (until !== null) composer()?.send({ thenDone: false, thenSnooze: { until, zone, noReply } });
  };
  return (
    <WhenDialog
      title={t(noReply ? 'snooze.sendRemindTitle' : 'snooze.sendSnoozeTitle')}
      action={t('composer.send')}
      presetsAt={timesAt}
      onPick={pick}
      onClose={close}
      hint={t(noReply ? 'snooze.reminds' : 'snooze.wakes')}
    />
  );
}
