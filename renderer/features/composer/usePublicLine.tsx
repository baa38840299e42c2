import { useState } from 'react';
import type { Draft } from '@shared/domain/draft';
import type { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import { useLanguage, useT } from '@/ui/useT';
import { useApply } from '@/commands';
import { LineField } from './LineField';
import { newId } from './newId';

/**
 * The line that is left in public below a message answered in private, so that others see that somebody cared. It can be
 * changed, and left empty. `send` puts it into the outbox; it does nothing where nothing is to be left.
 * @param language the customer's, null where it is not known
 */
export function usePublicLine(privately: boolean, language: 'de' | 'en' | null) {
  const t = useT();
  const apply = useApply();
  const spoken = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? t(`composer.publicLine.${language ?? spoken}`);
  const send = async ({ privately: _, ...answer }: Draft, seenUpTo: number): Promise<void> => {
    if (!privately || text.trim() === '') return;
    const draft: Draft = { ...answer, id: newId<DraftId>(), text, html: null, attachments: [], template: undefined };
    await apply({
      type: 'send',
      outboxId: newId<OutboxId>(),
      messageId: newId<MessageId>(),
      draft,
      seenUpTo,
      thenDone: false,
    });
  };
  const field = privately ? (
    <LineField
      label={t('composer.publicly')}
      value={text}
      placeholder={t('composer.publiclyNothing')}
      onChange={setTyped}
    />
  ) : null;
  return { field, send };
}
