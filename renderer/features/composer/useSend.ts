import { useState } from 'react';
import type { ChangeOf } from '@shared/domain/change';
import type { Draft } from '@shared/domain/draft';
import type { ThenStep } from '@shared/domain/macro';
import type { MessageId, OutboxId } from '@shared/domain/ids';
import { type SendWay, useActs, useApply, useSetDesk } from '@/commands';
import { newId } from './newId';
import type { DraftEditor } from './useDraftEditor';

/**
 * Hands a draft to the outbox, as `leaving` makes it, with the `line` that is left in public. The editor closes only after
 * the ledger has it; refused, everything stays.
 */
export function useSend(
  editor: DraftEditor,
  seenUpTo: () => number,
  leaving: (draft: Draft) => Draft,
  line?: () => ChangeOf<'send'>['line'],
) {
  const apply = useApply();
  const readActs = useActs();
  const setDesk = useSetDesk();
  const [sending, setSending] = useState(false);
  const send = async (way: SendWay): Promise<void> => {
    setSending(true);
    const messageId = newId<MessageId>();
    const acts = await readActs(stepsBeside(way, editor.draft));
    if (acts === null) return setSending(false);
    // From here on nothing may be kept: a draft saved after it was sent would come back.
    editor.finish();
    const below = line?.();
    const { ok } = await apply({
      type: 'send',
      outboxId: newId<OutboxId>(),
      messageId,
      draft: leaving(editor.draft),
      seenUpTo: seenUpTo(),
      ...way,
      ...(acts.length > 0 && { acts }),
      ...(below && { line: below }),
    });
    setSending(false);
    if (!ok) return editor.resume();
    setDesk({ composer: null, focusedMessage: messageId });
  };
  return { sending, send };
}

/** The steps of the draft's template; what the person says of the conversation's state holds over theirs. */
function stepsBeside({ thenDone, thenSnooze }: SendWay, { template }: Draft): readonly ThenStep[] {
  const steps = template?.then ?? [];
  if (!thenDone && !thenSnooze) return steps;
  return steps.filter(({ do: what }) => what !== 'setState' && what !== 'snoozeFor');
}
