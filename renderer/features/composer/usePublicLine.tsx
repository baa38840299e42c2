import { useState } from 'react';
import type { ChangeOf } from '@shared/domain/change';
import type { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import { useLanguage, useT } from '@/ui/useT';
import { LineField } from './LineField';
import { newId } from './newId';

/**
 * The line that is left in public below a message answered in private, so that others see that somebody cared. It can be
 * changed, and left empty. `line` is what goes along with the answer; undefined where nothing is to be left.
 * @param language the customer's, null where it is not known
 */
export function usePublicLine(privately: boolean, language: 'de' | 'en' | null) {
  const t = useT();
  const spoken = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const text = (typed ?? t(`composer.publicLine.${language ?? spoken}`)).trim();
  const line = (): ChangeOf<'send'>['line'] =>
    privately && text !== ''
      ? { outboxId: newId<OutboxId>(), messageId: newId<MessageId>(), draftId: newId<DraftId>(), text }
      : undefined;
  const field = privately ? (
    <LineField
      label={t('composer.publicly')}
      value={typed ?? text}
      placeholder={t('composer.publiclyNothing')}
      onChange={setTyped}
    />
  ) : null;
  return { field, line };
}
