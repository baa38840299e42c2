import { Button, Text } from '@mantine/core';
import { useApply, useSetDesk, useTargets } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
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
    <DialogShell
      title={t('conversation.deleteForGood.title')}
      onClose={close}
      actions={
        <>
          <Button size="xs" variant="default" data-autofocus onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" color="red" onClick={() => void remove()}>
            {t('conversation.deleteForGood.confirm')}
          </Button>
        </>
      }
    >
      <Text size="sm">{t('conversation.deleteForGood.goes', { count: ids.length })}</Text>
      <Text size="sm">{t('conversation.deleteForGood.stays')}</Text>
    </DialogShell>
  );
}
