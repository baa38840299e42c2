import { Text } from '@mantine/core';
import { scopeOf, useAim, useApply, useDesk, useSetDesk, useTargets } from '@/commands';
import { Question } from '@/ui/Question';
import { useT } from '@/ui/useT';

/** Asks before anything is deleted for good, here and at the server: says how much, and that nothing takes it back. */
export function DeleteDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const aim = useAim();
  const ids = useTargets().map(({ id }) => id);
  const everything = useDesk(scopeOf) !== null;
  const close = () => setDesk({ dialog: null });
  const remove = async () => {
    close();
    if (ids.length === 0) return;
    const meant = aim();
    setDesk({ open: null, composer: null, selection: new Set() });
    await apply({ type: 'deleteForGood', ...meant });
  };
  return (
    <Question
      title={t('conversation.deleteForGood.title')}
      onClose={close}
      yes={t('conversation.deleteForGood.confirm')}
      weight="grave"
      onYes={() => void remove()}
    >
      <Text size="sm">
        {everything ? t('conversation.deleteForGood.all') : t('conversation.deleteForGood.goes', { count: ids.length })}
      </Text>
      <Text size="sm">{t('conversation.deleteForGood.stays')}</Text>
    </Question>
  );
}
