import { Text } from '@mantine/core';
import { useApply, useSetDesk, useTargets } from '@/commands';
import { Question } from '@/ui/Question';
import { useT } from '@/ui/useT';

/** Asks before anything is deleted for good, here and at the server: says how much, and that nothing takes it back. */
export function DeleteDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const ids = useTargets().map(({ id }) => id);
  const close = () => setDesk({ dialog: null });
  const remove = async () => {
    close();
    if (ids.length === 0) return;
    setDesk({ open: null, composer: null, selection: new Set() });
    await apply({ type: 'deleteForGood', ids });
  };
  return (
    <Question
      title={t('conversation.deleteForGood.title')}
      onClose={close}
      yes={t('conversation.deleteForGood.confirm')}
      weight="grave"
      onYes={() => void remove()}
    >
      <Text size="sm">{t('conversation.deleteForGood.goes', { count: ids.length })}</Text>
      <Text size="sm">{t('conversation.deleteForGood.stays')}</Text>
    </Question>
  );
}
