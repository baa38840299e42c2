import { Button } from '@mantine/core';
import { useSenders } from '@/cache';
import { useApply, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import css from './Trust.module.css';

/** Who is blocked, and the way back for each. */
export function BlockedDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const blocked = useSenders().filter((sender) => sender.blocked);
  return (
    <DialogShell title={t('trust.blocked.title')} size={480} onClose={() => setDesk({ dialog: null })}>
      {blocked.length === 0 && <p className={css.text}>{t('trust.blocked.none')}</p>}
      <ul className={css.list}>
        {blocked.map(({ id }) => (
          <li key={id} className={css.entry}>
            <span className={css.address}>{id}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t('trust.blocked.undo')}: ${id}`}
              onClick={() => void apply({ type: 'setSender', address: id, field: 'blocked', value: false })}
            >
              {t('trust.blocked.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </DialogShell>
  );
}
