import type { Change } from '@shared/domain/change';
import type { OutboxItem, OutboxState } from '@shared/domain/outbox';
import { KeyHint } from '@/ui/KeyHint';
import { type TextKey, useT } from '@/ui/useT';
import { useApply, useCommand } from '@/commands';
import css from './OutboxLine.module.css';

type Choice = { label: TextKey; change: Change; undo?: true };

/** What may be done with an answer on its way out, by its state. Nobody sends again what may have been sent. */
function choices({ id, state }: OutboxItem): readonly Choice[] {
  const now = (label: TextKey): Choice => ({ label, change: { type: 'sendNow', id } });
  const takeBack: Choice = { label: 'conversation.out.takeBack', change: { type: 'cancelSend', id } };
  const settle = (label: TextKey, verdict: 'sent' | 'again'): Choice => ({
    label,
    change: { type: 'settleSend', id, verdict },
  });
  const byState: Partial<Record<OutboxState, readonly Choice[]>> = {
    queued: [now('conversation.out.sendNow'), { ...takeBack, undo: true }],
    held: [now('conversation.out.sendAnyway'), takeBack],
    retry: [now('conversation.out.sendNow'), takeBack],
    failed: [now('conversation.out.tryAgain'), takeBack],
    uncertain: [settle('conversation.out.wasSent', 'sent'), settle('conversation.out.sendAgain', 'again')],
  };
  return byState[state] ?? [];
}

/** The choices as buttons. */
export function OutboxButtons({ item }: { item: OutboxItem }) {
  const t = useT();
  const apply = useApply();
  const undo = useCommand('undo');
  return (
    <span className={css.buttons}>
      {choices(item).map((choice) => (
        <button key={choice.label} type="button" className={css.button} onClick={() => void apply(choice.change)}>
          {t(choice.label)}
          {choice.undo && <KeyHint label={undo.keys} />}
        </button>
      ))}
    </span>
  );
}
